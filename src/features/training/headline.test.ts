import { expect, test } from 'vitest';
import { TUTORIAL_CONFIG } from '../../domain/experiment/training-config.ts';
import { IDLE_RUN, type EndReason, type EpochRecord, type Run } from '../../domain/run/run.ts';
import { headlineOf, wrongOf } from './headline.ts';

const record = (valAccuracy: number): EpochRecord => ({
  ...{ epoch: 1, loss: 0.3, accuracy: 0.9, valLoss: 0.2, valAccuracy, seconds: 1 },
});
const begun: Run = { ...IDLE_RUN, phase: 'training', config: TUTORIAL_CONFIG };

function ended(reason: EndReason, valAccuracy: number | null, testAccuracy: number | null): Run {
  const epochs = valAccuracy === null ? [] : [record(valAccuracy)];
  const bestEpoch = valAccuracy === null ? null : 1;
  const test = testAccuracy === null ? null : { loss: 0.1, accuracy: testAccuracy };
  return { ...begun, phase: 'ended', epochs, bestEpoch, result: { reason, bestEpoch, test } };
}

test('the headline counts what was read wrongly of the test images', () => {
  const headline = headlineOf(ended('last-epoch', 0.98, 0.9887));
  expect(headline).toEqual({ kind: 'learned', score: { share: 0.9887, images: 10_000, of: 'test' } });
  expect(wrongOf({ share: 0.9887, images: 10_000, of: 'test' })).toBe(113);
});

test('without test images the validation images count', () => {
  const score = { share: 0.98, images: 12_000, of: 'validation' };
  expect(headlineOf(ended('stopped', 0.98, null))).toEqual({ kind: 'learned', score });
  expect(headlineOf({ ...ended('stopped', 0.98, null), phase: 'failed', result: null })).toEqual({
    ...{ kind: 'learned', score },
  });
});

test('while a run goes on the newest epoch counts, before the first one the images so far', () => {
  expect(headlineOf(begun)).toEqual({ kind: 'going', score: null });
  const progress = { epoch: 1, batch: 9, batches: 375, loss: 2, accuracy: 0.4, imagesPerSecond: 1 };
  expect(headlineOf({ ...begun, progress })).toMatchObject({ score: { share: 0.4, of: 'training' } });
  expect(headlineOf({ ...begun, progress, epochs: [record(0.91)] })).toMatchObject({
    score: { share: 0.91, of: 'validation' },
  });
});

test('a run at the level of chance learned nothing, and so did one that diverged before an epoch was done', () => {
  expect(headlineOf(ended('last-epoch', 0.11, 0.1135))).toMatchObject({ kind: 'learned-nothing' });
  expect(headlineOf(ended('diverged', null, null))).toEqual({ kind: 'learned-nothing', score: null });
  expect(headlineOf(ended('diverged', 0.98, 0.98))).toMatchObject({ kind: 'learned' });
  expect(headlineOf(ended('stopped', null, null))).toEqual({ kind: 'no-epoch' });
});

test('without a run there is no result', () => {
  expect(headlineOf(IDLE_RUN)).toEqual({ kind: 'no-run' });
});
