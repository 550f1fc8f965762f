import { expect, test } from 'vitest';
import { epochRecords, keptRun } from '../../testing/kept-runs.ts';
import { PRESETS } from '../experiment/presets.ts';
import { elapsedSeconds, figuresOf, groupsThatCompare, incomparabilities } from './run-figures.ts';

test('the figures are those of the best epoch', () => {
  const epochs = [3, 1, 2].map((valLoss, at) => ({
    ...epochRecords(1)[0],
    epoch: at + 1,
    valLoss,
    seconds: 2,
  }));
  expect(figuresOf(keptRun(1, { epochs }))).toMatchObject({
    parameters: 217_838,
    epochsDone: 3,
    valLoss: 1,
    seconds: 6,
    secondsPerEpoch: 2,
  });
});

test('a run before its first epoch has no figures', () => {
  expect(figuresOf(keptRun(1, { epochs: [] }))).toMatchObject({
    epochsDone: 0,
    valLoss: null,
    valAccuracy: null,
    testAccuracy: null,
    secondsPerEpoch: null,
  });
});

test('other validation images, other training images and a missing test keep figures from comparing', () => {
  const own = keptRun(1);
  expect(incomparabilities([own, keptRun(2, { config: { seed: 3 } })])).toEqual([]);
  expect(incomparabilities([own, keptRun(2, { config: { validationSplit: 0.1 } })])).toEqual([
    'validation-images',
    'training-images',
  ]);
  const { augmentation } = PRESETS.robust.config;
  expect(incomparabilities([own, keptRun(2, { config: { augmentation } })])).toEqual(['training-images']);
  expect(incomparabilities([own, keptRun(2, { test: null })])).toEqual(['not-tested']);
  expect(incomparabilities([])).toEqual([]);
});

test('runs are grouped by whether they validated on the same images', () => {
  const others = [2, 4].map((number) => keptRun(number, { config: { validationSplit: 0.1 } }));
  const groups = groupsThatCompare([keptRun(1), others[0], keptRun(3), others[1]], 'validation-images');
  expect(groups.map((group) => group.map(({ number }) => number))).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

test('time passes from epoch to epoch', () => {
  expect(elapsedSeconds([1, 2, 4].map((seconds) => ({ ...epochRecords(1)[0], seconds })))).toEqual([1, 3, 7]);
});
