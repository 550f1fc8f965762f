import { expect, test } from 'vitest';
import { expectedSpeed, multiplications } from './network-cost.ts';
import { TUTORIAL_NETWORK } from './network-spec.ts';

test("the tutorial's network multiplies 278,440 times for an image", () => {
  // 26 x 26 x 10 x 9 in the convolution, 1690 x 128 and 128 x 10 in the dense layers.
  expect(multiplications(TUTORIAL_NETWORK)).toBe(60_840 + 216_320 + 1_280);
});

test('a network of half the cost is expected to train twice as fast', () => {
  const half = TUTORIAL_NETWORK.filter(({ kind }) => kind !== 'conv2d' && kind !== 'maxPooling2d');
  const ratio = multiplications(TUTORIAL_NETWORK) / multiplications(half);
  expect(expectedSpeed(half, 1_000)).toBeCloseTo(1_000 * ratio, 6);
  expect(expectedSpeed(TUTORIAL_NETWORK, 9_000)).toBe(9_000);
});
