import '../backends/cpu.ts';
import { expect, test } from 'vitest';
import {
  ROBUST_AUGMENTATION,
  settingsInEpoch,
  type Augmentation,
} from '../../domain/augmenting/augmentation.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { variationOf } from './augmented-images.ts';
import { eventsOf, runToEnd, smallRun, syntheticDigits } from '../testing/small-runs.ts';

function filled(seed: number, epoch: number, index: number): Float32Array {
  const out = new Float32Array(IMAGE_PIXELS);
  variationOf({ ...ROBUST_AUGMENTATION, plain: 0 }, seed, epoch).fill(syntheticDigits(4), index, out, 0);
  return out;
}

test('an image is varied by seed, epoch and index, and by nothing else', () => {
  expect(filled(1, 1, 2)).toEqual(filled(1, 1, 2));
  for (const other of [filled(2, 1, 2), filled(1, 2, 2), filled(1, 1, 3)])
    expect(other).not.toEqual(filled(1, 1, 2));
});

test('without a pen style, the share that stays plain is as MNIST has it', () => {
  const digits = syntheticDigits(4);
  const asItIs = Float32Array.from(digits.pixels.subarray(2 * 784, 3 * 784), (byte) => byte / 255);
  const filledBy = (settings: Partial<Augmentation>) => {
    const out = new Float32Array(IMAGE_PIXELS);
    variationOf({ ...ROBUST_AUGMENTATION, plain: 1, ...settings }, 1, 1).fill(digits, 2, out, 0);
    return out;
  };
  expect(filledBy({ penStyles: 0 })).toEqual(asItIs);
  expect(filledBy({ penStyles: 1 })).not.toEqual(asItIs);
});

test('a run with augmentation also validates on warped images, the same ones every time', async () => {
  const config = { augmentation: ROBUST_AUGMENTATION };
  const [one, other] = await Promise.all([1, 1].map(() => runToEnd(smallRun({ config }))));
  const records = eventsOf(one.events, 'epoch-done');
  expect(records).toHaveLength(3);
  expect(records.every((record) => Number.isFinite(record.warpedLoss))).toBe(true);
  expect(records.map((record) => record.warpedLoss)).toEqual(
    eventsOf(other.events, 'epoch-done').map((record) => record.warpedLoss),
  );
});

test('a run without augmentation has no warped figures', async () => {
  const { events } = await runToEnd(smallRun({ config: { epochs: 1 } }));
  expect(eventsOf(events, 'epoch-done')[0]).not.toHaveProperty('warpedLoss');
});

test('in the last quarter of the epochs as many images stay plain as the settings say for the end', () => {
  const run = { settings: { ...ROBUST_AUGMENTATION, plain: 0.3, plainAtEnd: 0.9 }, seed: 1, epochs: 16 };
  const shares = [1, 12, 13, 16].map((epoch) => settingsInEpoch(run, epoch).plain);
  expect(shares).toEqual([0.3, 0.3, 0.9, 0.9]);
});
