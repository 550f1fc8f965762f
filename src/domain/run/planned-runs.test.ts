import { expect, test } from 'vitest';
import { epochRecords, keptRun } from '../../testing/kept-runs.ts';
import { expectedSeconds, readValues, withOptimizers, withSeeds, withValues } from './planned-runs.ts';

const run = keptRun(1);

test('repeats differ in the seed alone, and no seed comes twice', () => {
  const planned = withSeeds(run, 3, [2, 4]);
  expect(planned.map(({ config }) => config.seed)).toEqual([3, 5, 6]);
  expect({ ...planned[0].config, seed: 1 }).toEqual(run.config);
});

test('seeds go on from 0 behind the largest', () => {
  const last = keptRun(1, { config: { seed: 4_294_967_295 } });
  expect(withSeeds(last, 2, []).map(({ config }) => config.seed)).toEqual([0, 1]);
});

test('the run’s own value is not trained again', () => {
  expect(withValues(run, 'batchSize', [64, 128, 256]).map(({ config }) => config.batchSize)).toEqual([
    64, 256,
  ]);
});

test('another optimizer comes with its learning rate', () => {
  const planned = withOptimizers(run, ['adadelta', 'adam', 'sgd']);
  expect(planned.map(({ config }) => [config.optimizer, config.learningRate])).toEqual([
    ['adam', 0.001],
    ['sgd', 0.01],
  ]);
});

test.each([
  ['16 32  64', 'batchSize', [16, 32, 64]],
  ['60 000; 6 000;', 'imageCount', [60_000, 6_000]],
  ['0,1; 0,01', 'learningRate', [0.1, 0.01]],
  ['１６；３２', 'batchSize', [16, 32]],
  ['3 3 5', 'epochs', [3, 5]],
] as const)('%s is read as %s', (text, setting, values) => {
  expect(readValues(text, setting)).toEqual(values);
});

test.each([
  ['  ', 'epochs', { problem: 'none' }],
  ['3 many', 'epochs', { problem: 'not-a-number', text: 'many' }],
  ['3 2.5', 'epochs', { problem: 'not-an-integer', text: '2.5' }],
  ['3 900', 'epochs', { problem: 'out-of-range', text: '900' }],
  ['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21', 'epochs', { problem: 'too-many' }],
] as const)('%s is refused as %s with a reason', (text, setting, problem) => {
  expect(readValues(text, setting)).toEqual(problem);
});

test('how long they take follows from the epochs of the run and the images of each', () => {
  const three = keptRun(1, {
    epochs: epochRecords(3).map((record) => ({ ...record, seconds: 10 })),
    config: { epochs: 3 },
  });
  expect(expectedSeconds(three, withSeeds(three, 2, []))).toBeCloseTo(60, 9);
  expect(expectedSeconds(three, withValues(three, 'imageCount', [6_000]))).toBeCloseTo(3, 9);
  expect(expectedSeconds(three, withValues(three, 'epochs', [6]))).toBeCloseTo(60, 9);
  const converged = { ...three, config: { ...three.config, epochs: 50 }, end: 'converged' } as const;
  expect(expectedSeconds(converged, withSeeds(converged, 2, []))).toBeCloseTo(60, 9);
  expect(expectedSeconds(keptRun(1, { epochs: [] }), [three])).toBeNull();
});
