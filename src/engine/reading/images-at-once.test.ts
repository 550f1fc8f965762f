import { expect, test } from 'vitest';
import { ROBUST_NETWORK, TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { imagesAtOnce } from './images-at-once.ts';

const HEAVY: NetworkSpec = [
  { kind: 'conv2d', filters: 64, kernelSize: 5, activation: 'relu' },
  { kind: 'conv2d', filters: 64, kernelSize: 5, activation: 'relu' },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

test('the dearer a network is, the fewer images go through it at once, but never none', () => {
  expect(imagesAtOnce(TUTORIAL_NETWORK, 200)).toBe(200);
  // It costs 15 times as much.
  expect(imagesAtOnce(ROBUST_NETWORK, 200)).toBe(26);
  expect(imagesAtOnce(HEAVY, 200)).toBe(4);
});

test('a network that costs nothing takes as many as any', () => {
  expect(imagesAtOnce([{ kind: 'flatten' }], 200)).toBe(200);
});
