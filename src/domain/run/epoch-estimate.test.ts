import { expect, test } from 'vitest';
import { multiplications } from '../network/network-cost.ts';
import { epochSeconds, expectedSpeed } from './epoch-estimate.ts';
import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { TUTORIAL_CONFIG } from '../experiment/training-config.ts';

test('an epoch of the Tutorial is 48,000 images of training and 12,000 of a third of the work', () => {
  expect(epochSeconds(TUTORIAL_NETWORK, TUTORIAL_CONFIG, 10_000)).toBeCloseTo(5.2, 10);
});

test('an epoch of a smaller network on fewer images is shorter', () => {
  const small = TUTORIAL_NETWORK.slice(3);
  const seconds = epochSeconds(small, { ...TUTORIAL_CONFIG, imageCount: 6_000 }, 10_000);
  // 784 x 128 and 128 x 10 multiplications instead of 278,440, on a tenth of the images.
  expect(seconds).toBeCloseTo((0.52 * (784 * 128 + 1_280)) / 278_440, 10);
});

test('a network of half the cost is expected to train twice as fast', () => {
  const half = TUTORIAL_NETWORK.filter(({ kind }) => kind !== 'conv2d' && kind !== 'maxPooling2d');
  const ratio = multiplications(TUTORIAL_NETWORK) / multiplications(half);
  expect(expectedSpeed(half, 1_000)).toBeCloseTo(1_000 * ratio, 6);
  expect(expectedSpeed(TUTORIAL_NETWORK, 9_000)).toBe(9_000);
});
