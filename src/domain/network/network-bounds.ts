// The numbers that a layer takes, and how much network a browser's tab is asked to train.

import type { Bounds } from '../bounds.ts';

/** The bounds by the name of the field: each is the same for every kind that has one. */
export const LAYER_BOUNDS = {
  filters: { min: 1, max: 128, integer: true },
  kernelSize: { min: 1, max: 11, integer: true },
  poolSize: { min: 1, max: 8, integer: true },
  strides: { min: 1, max: 4, integer: true },
  units: { min: 1, max: 1_024, integer: true },
  rate: { min: 0, max: 0.9, integer: false },
} as const satisfies Record<string, Bounds>;

/** Nine times the tutorial's parameters, 180 times its multiplications; the activations of a batch of 128 are then 400 MB. */
export const NETWORK_LIMITS = {
  layers: 40,
  parameters: 2_000_000,
  /** Counted for one image, forward. */
  multiplications: 50_000_000,
  /** Counted for one image, all layers together. */
  activations: 800_000,
} as const;
