import { expect, test, vi } from 'vitest';
import { IDLE_RUN } from '../domain/run/run.ts';
import type { EpochWeights, SavedRun } from '../domain/run/saved-run.ts';
import { scriptedRun, settled, WEIGHTS } from '../testing/scripted-run.ts';
import { recordRun } from './run-recorder.ts';

const runAfter = (epochs: number) => ({
  ...IDLE_RUN,
  epochs: Array.from({ length: epochs }, (_, index) => ({
    ...{ epoch: index + 1, loss: 1, accuracy: 0, valLoss: 1, valAccuracy: 0, seconds: 1 },
  })),
});
const weightsOf = (epoch: number, best: boolean, weights = WEIGHTS): EpochWeights => ({
  epoch,
  best,
  last: {
    weights,
    epochsDone: epoch,
    best: { epoch, valLoss: 1, weights },
    state: null,
    waited: 0,
  },
});

function setUp() {
  const { savedRuns } = scriptedRun();
  const written: (EpochWeights | undefined)[] = [];
  const record = vi.fn(async (_id: string, _changes: Partial<SavedRun>, weights?: EpochWeights) => {
    written.push(weights);
  });
  savedRuns.setState({ record });
  let begin: (run: SavedRun) => void = () => undefined;
  const begun = new Promise<SavedRun>((resolve) => (begin = resolve));
  const recorder = recordRun(savedRuns, begun);
  return { recorder, record, written, begin: () => begin({ id: 'a' } as SavedRun) };
}

test('where the disk is slow the newest epoch goes first, and those of a small network that it overtook follow', async () => {
  const { recorder, written, begin } = setUp();
  for (let epoch = 1; epoch <= 30; epoch++) recorder.epochEnded(runAfter(epoch), weightsOf(epoch, true));
  begin();
  await settled();
  const epochs = written.map((weights) => weights?.epoch);
  expect(epochs[0]).toBe(30);
  expect(epochs.toSorted((one, other) => Number(one) - Number(other))).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
  expect(written.map((weights) => weights?.best)).toEqual([true, ...Array.from({ length: 29 }, () => false)]);
});

test('of a large network few weights wait, the newest among them, and a best one is not forgotten', async () => {
  const { recorder, written, begin } = setUp();
  const large = { network: [], weights: [{ shape: [5_000_000], values: new Float32Array(5_000_000) }] };
  for (let epoch = 1; epoch <= 30; epoch++)
    recorder.epochEnded(runAfter(epoch), weightsOf(epoch, epoch === 3, large));
  begin();
  await settled();
  expect(written.length).toBeLessThanOrEqual(5);
  expect(written[0]).toMatchObject({ epoch: 30, best: true });
});

test('the end of a run is written with its last epoch, before those that this one overtook', async () => {
  const { recorder, record, written, begin } = setUp();
  begin();
  recorder.epochEnded(runAfter(1), weightsOf(1, true));
  recorder.epochEnded(runAfter(2), weightsOf(2, false));
  await recorder.ended(runAfter(2), 'last-epoch', WEIGHTS);
  expect(written.map((weights) => weights?.epoch)).toEqual([2, 1]);
  expect(record.mock.calls[0][1]).toMatchObject({ end: 'last-epoch' });
});
