import { expect, test } from 'vitest';
import { LENET5_NETWORK, ROBUST_NETWORK, TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { PRESETS } from '../experiment/presets.ts';
import { TUTORIAL_CONFIG } from '../experiment/training-config.ts';
import { multiplications } from '../network/network-cost.ts';
import {
  epochSeconds,
  epochWork,
  expectedEpoch,
  expectedSpeed,
  medianSeconds,
  runSeconds,
} from './epoch-estimate.ts';
import type { EpochRecord, MeasuredEngine } from './run.ts';

const wasm: MeasuredEngine = { backend: 'wasm', workers: 1, imagesPerSecond: 10_000 };
const cpu: MeasuredEngine = { backend: 'cpu', workers: 1, imagesPerSecond: 27.2 };

test('an epoch of the Tutorial is 48,000 images of training and 12,000 of a third of the work', () => {
  expect(epochSeconds(TUTORIAL_NETWORK, TUTORIAL_CONFIG, wasm)).toBeCloseTo(5.2, 10);
});

test('with augmentation the images that are no digits are trained on too, and validation is done twice', () => {
  const { augmentation } = PRESETS.robust.config;
  const nonDigits = augmentation?.nonDigits ?? 0;
  expect(nonDigits).toBeGreaterThan(0);
  expect(epochWork({ ...TUTORIAL_CONFIG, augmentation })).toBeCloseTo(48_000 * (1 + nonDigits) + 8_000, 6);
});

test('an epoch of a smaller network on fewer images is shorter', () => {
  const small = TUTORIAL_NETWORK.slice(3);
  const seconds = epochSeconds(small, { ...TUTORIAL_CONFIG, imageCount: 6_000 }, wasm);
  // 784 x 128 and 128 x 10 multiplications instead of 278,440, on a tenth of the images.
  expect(seconds).toBeCloseTo((0.52 * (784 * 128 + 1_280)) / 278_440, 10);
});

test('a network of half the cost is expected to train twice as fast', () => {
  const half = TUTORIAL_NETWORK.filter(({ kind }) => kind !== 'conv2d' && kind !== 'maxPooling2d');
  const ratio = multiplications(TUTORIAL_NETWORK) / multiplications(half);
  expect(expectedSpeed(half, wasm)).toBeCloseTo(10_000 * ratio, 6);
  expect(expectedSpeed(TUTORIAL_NETWORK, wasm)).toBe(10_000);
});

test.each([
  ['Tutorial', TUTORIAL_NETWORK, cpu, 51.6],
  ['Fast', PRESETS.fast.network, cpu, 12.2],
  ['LeNet-5', LENET5_NETWORK, cpu, 10],
  ['Robust', ROBUST_NETWORK, { ...cpu, imagesPerSecond: 24 }, 0.77],
] as const)(
  'plain JavaScript trains %s as fast as it was seen to, within a tenth',
  (_name, network, engine, seen) => {
    expect(expectedSpeed(network, engine) / seen).toBeGreaterThan(0.9);
    expect(expectedSpeed(network, engine) / seen).toBeLessThan(1.1);
  },
);

const epochs = (...seconds: number[]): EpochRecord[] =>
  seconds.map((each, index) => ({
    ...{ epoch: index + 1, loss: 1, accuracy: 0.5, valLoss: 1, valAccuracy: 0.5, seconds: each },
  }));
const tutorial = { network: TUTORIAL_NETWORK, config: TUTORIAL_CONFIG };
const ran = { ...tutorial, engine: wasm };

test('an epoch that something slowed down does not move the estimate', () => {
  expect(medianSeconds(epochs(3, 2, 60))).toBe(3);
  expect(medianSeconds(epochs(3, 2, 60, 4))).toBe(3.5);
  expect(medianSeconds([])).toBe(0);
});

test('what the network took here counts more than what was measured before, and for as many images', () => {
  const runs = [{ ...ran, epochs: epochs(8, 9, 40) }];
  expect(expectedEpoch(tutorial, wasm, [])).toBeCloseTo(5.2, 10);
  expect(expectedEpoch(tutorial, wasm, runs)).toBe(9);
  expect(expectedEpoch(tutorial, null, runs)).toBe(9);
  const tenth = { ...tutorial, config: { ...TUTORIAL_CONFIG, imageCount: 6_000 } };
  expect(expectedEpoch(tenth, wasm, runs)).toBeCloseTo(0.9, 10);
});

test('a run ends with the test images, which count where the epochs are short', () => {
  expect(runSeconds({ ...TUTORIAL_CONFIG, epochs: 2 }, 5.2)).toBeCloseTo(10.4 + 1 / 3, 10);
  // 400 + 100 / 3 images in an epoch, 10,000 / 3 at the end.
  const short = { ...TUTORIAL_CONFIG, epochs: 3, imageCount: 500 };
  expect(runSeconds(short, 0.13)).toBeCloseTo(0.39 + 1, 10);
});

test('runs of other networks set the measured speed right', () => {
  const runs = [{ ...ran, epochs: epochs(10.4) }];
  const network = TUTORIAL_NETWORK.slice(3);
  const byMeasure = epochSeconds(network, TUTORIAL_CONFIG, wasm);
  expect(expectedEpoch({ ...tutorial, network }, wasm, runs)).toBeCloseTo(2 * byMeasure, 10);
});

test('runs of another backend, and runs without an epoch, tell nothing', () => {
  const runs = [
    { ...ran, engine: { ...wasm, backend: 'webgl' as const }, epochs: epochs(1) },
    { ...ran, epochs: [] },
  ];
  expect(expectedEpoch(tutorial, wasm, runs)).toBeCloseTo(5.2, 10);
  expect(expectedEpoch(tutorial, null, [])).toBeNull();
});
