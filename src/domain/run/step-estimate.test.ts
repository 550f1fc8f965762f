import { expect, test } from 'vitest';
import { ROBUST_NETWORK, TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { PRESETS } from '../experiment/presets.ts';
import { TUTORIAL_CONFIG } from '../experiment/training-config.ts';
import { expectedBatch, expectedStep, measuredBatch } from './step-estimate.ts';

const wasm = { backend: 'wasm', workers: 1, imagesPerSecond: 1_280 } as const;

test('the tutorial’s batch takes as long as was measured', () => {
  expect(expectedBatch(TUTORIAL_NETWORK, TUTORIAL_CONFIG, wasm)).toBeCloseTo(100, 6);
});

test('Robust on plain JavaScript at 24 images a second takes minutes a batch, as it was seen to', () => {
  const { config } = PRESETS.robust;
  const cpu = { backend: 'cpu', workers: 1, imagesPerSecond: 24 } as const;
  // 8 images took 10.4 seconds; non-digit images come beside the 128 of the batch.
  const seconds = expectedBatch(ROBUST_NETWORK, config, cpu) / 1_000;
  expect(seconds).toBeGreaterThan(160);
  expect(seconds).toBeLessThan(210);
});

test('an evaluation counts where it is longer than a batch, and no helper worker shares it', () => {
  const small = { ...TUTORIAL_CONFIG, batchSize: 8 };
  expect(expectedStep(TUTORIAL_NETWORK, small, wasm)).toBeCloseTo((256 / 3 / 1_280) * 1_000, 6);
  expect(expectedStep(TUTORIAL_NETWORK, small, { ...wasm, workers: 4 })).toBeCloseTo(266.7, 1);
  expect(expectedStep(TUTORIAL_NETWORK, TUTORIAL_CONFIG, wasm)).toBeCloseTo(100, 6);
});

test('a network without multiplications takes no time, and an unknown speed gives none', () => {
  expect(expectedBatch([{ kind: 'flatten' }], TUTORIAL_CONFIG, wasm)).toBe(0);
  expect(measuredBatch(TUTORIAL_CONFIG, { imagesPerSecond: 0 })).toBe(0);
  expect(measuredBatch(TUTORIAL_CONFIG, { imagesPerSecond: 3.2 })).toBe(40_000);
});
