import { expect, test } from 'vitest';
import { epochRecord, storedRun } from '../../testing/stored-run.ts';
import { PRESETS } from '../experiment/presets.ts';
import { LONGEST_NAME, LONGEST_NOTE, readSavedRun } from './read-run.ts';

const RUN = storedRun('r', 7, {
  ...PRESETS.robust,
  ...{ preset: 'robust', name: 'mine', note: 'a note', starred: true, end: 'diverged', bestEpoch: 1 },
  epochs: [
    { ...epochRecord(1), warpedLoss: 0.3, warpedAccuracy: 0.9 },
    { ...epochRecord(3), loss: NaN },
  ],
  ...{ test: { loss: 0.1, accuracy: 0.99 }, queued: 'q', hasWeights: true, epochsWithWeights: [1, 3] },
});

test('a run is read as it was stored, and what is not known is left out', () => {
  expect(readSavedRun(structuredClone({ version: 1, later: 'x', ...RUN }))).toEqual(RUN);
  const begun = storedRun('r', 1);
  expect(readSavedRun(structuredClone(begun))).toEqual(begun);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'run'],
  ['a list', [RUN]],
  ['one without an id', { ...RUN, id: '' }],
  ['one with a long id', { ...RUN, id: 'x'.repeat(101) }],
  ['one with a broken number', { ...RUN, number: 1.5 }],
  ['one that begins at no time', { ...RUN, startedAt: 'yesterday' }],
  ['one that was deleted at no time', { ...RUN, deletedAt: 5 }],
  ['one with a number for its name', { ...RUN, name: 5 }],
  ['one without a note', { ...RUN, note: undefined }],
  ['one that ended in an unknown way', { ...RUN, end: 'exploded' }],
  ['one that ended as an object has it', { ...RUN, end: 'toString' }],
  ['one of an unknown preset', { ...RUN, preset: 'later' }],
  ['one of an unknown layer', { ...RUN, network: [{ kind: 'attention' }] }],
  ['one whose network cannot be trained', { ...RUN, network: [{ kind: 'flatten' }] }],
  ['one without settings', { ...RUN, config: null }],
  ['one with a setting out of its bounds', { ...RUN, config: { ...RUN.config, batchSize: 1e9 } }],
  ['one with a text for a setting', { ...RUN, config: { ...RUN.config, epochs: '5' } }],
  ['one with an unknown optimizer', { ...RUN, config: { ...RUN.config, optimizer: 'lion' } }],
  ['one with half an augmentation', { ...RUN, config: { ...RUN.config, augmentation: { plain: 1 } } }],
  ['one with epochs out of order', { ...RUN, epochs: [epochRecord(2), epochRecord(1)] }],
  ['one with half an epoch', { ...RUN, epochs: [{ epoch: 1, loss: 1 }] }],
  ['one with epochs that are none', { ...RUN, epochs: [1, 2] }],
  ['one with the weights of epoch 0', { ...RUN, epochsWithWeights: [0] }],
])('%s is no run', (_what, value) => {
  expect(readSavedRun(value)).toBeNull();
});

test('texts are cut where they are too long, and figures that no chart can show are missing', () => {
  const read = readSavedRun({
    ...RUN,
    name: 'x'.repeat(1_000),
    note: 'y'.repeat(100_000),
    epochs: [{ ...epochRecord(1), valLoss: Infinity }],
    engine: { backend: 'abacus' },
    test: 'good',
  });
  expect(read?.name).toHaveLength(LONGEST_NAME);
  expect(read?.note).toHaveLength(LONGEST_NOTE);
  expect(read?.epochs[0].valLoss).toBeNaN();
  expect(read).toMatchObject({ engine: null, test: null });
});

test('a run of an earlier page started from its seed and was imported by nobody; one that says otherwise is read so', () => {
  const { startedFrom: _from, imported: _imported, ...old } = RUN;
  expect(readSavedRun(old)).toEqual(RUN);
  const started = { ...RUN, startedFrom: 'mnist.onnx', imported: true };
  expect(readSavedRun(started)).toEqual(started);
  expect(readSavedRun({ ...RUN, startedFrom: 7, imported: 'yes' })).toEqual(RUN);
});
