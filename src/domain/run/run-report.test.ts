import { expect, test } from 'vitest';
import { exampleRuns, keptRun } from '../../testing/kept-runs.ts';
import { readRunReport, runReport, runsJson } from './run-report.ts';

const there = (run: ReturnType<typeof keptRun>) => ({
  ...run,
  ...{ id: 'x', starred: false, queued: null, hasWeights: false, epochsWithWeights: [] },
});

test('a run that was written as JSON is read again with all that it tells', () => {
  for (const run of exampleRuns(8)) {
    const read = readRunReport(JSON.parse(runsJson([run])), 'x');
    expect(read).toEqual({ ...there(run), end: run.end ?? 'cut-off' });
  }
});

test('a run that started from other weights says so when it is read again', () => {
  const run = keptRun(1, { startedFrom: 'mnist.h5' });
  expect(readRunReport(JSON.parse(runsJson([run])), 'x')?.startedFrom).toBe('mnist.h5');
});

test('figures have the names of Keras, and those of warped images only where a run has them', () => {
  const [plain] = runReport(keptRun(1)).epochs;
  expect(Object.keys(plain)).toEqual(['epoch', 'loss', 'accuracy', 'val_loss', 'val_accuracy', 'seconds']);
  const record = { ...keptRun(1).epochs[0], warpedLoss: 0.2, warpedAccuracy: 0.9 };
  const [warped] = runReport(keptRun(1, { epochs: [record] })).epochs;
  expect(warped).toMatchObject({ warped_loss: 0.2, warped_accuracy: 0.9 });
});

test('what is no number in a run that diverged is null in the file and no number again when it is read', () => {
  const [epoch] = keptRun(1).epochs;
  const run = keptRun(1, {
    epochs: [{ ...epoch, valLoss: NaN, loss: Infinity }],
    bestEpoch: null,
    test: null,
  });
  const written = JSON.parse(runsJson([run])) as { epochs: { loss: unknown; val_loss: unknown }[] };
  expect(written.epochs[0]).toMatchObject({ loss: null, val_loss: null });
  expect(readRunReport(written, 'x')?.epochs[0]).toMatchObject({ loss: NaN, valLoss: NaN });
});

test('several runs are a list', () => {
  expect(JSON.parse(runsJson([keptRun(1), keptRun(2)]))).toHaveLength(2);
});

test.each([
  ['no object', 7],
  ['another format', { ...runReport(keptRun(1)), format: 'other' }],
  ['a newer version', { ...runReport(keptRun(1)), version: 2 }],
  ['no epochs', { ...runReport(keptRun(1)), epochs: 'many' }],
  ['an epoch that is none', { ...runReport(keptRun(1)), epochs: [null] }],
  ['a network that cannot be trained', { ...runReport(keptRun(1)), network: [] }],
])('%s is not read as a run', (_what, value) => {
  expect(readRunReport(value, 'x')).toBeNull();
});
