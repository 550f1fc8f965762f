// Bounds the numbers of a layer, and the size of a network that a browser's tab may train.

import type { Bounds } from '../bounds.ts';

/** A field has the same bounds in every kind of layer; strides and sides are in cells of the input. */
export const LAYER_BOUNDS = {
  filters: { min: 1, max: 128, integer: true },
  kernelSize: { min: 1, max: 11, integer: true },
  poolSize: { min: 1, max: 8, integer: true },
  strides: { min: 1, max: 4, integer: true },
  units: { min: 1, max: 1_024, integer: true },
  rate: { min: 0, max: 0.9, integer: false },
  /** They bound scale and offset: images as bytes are 255 times as large as ink, and some divide by a small deviation. */
  rescaling: { min: -1_000, max: 1_000, integer: false },
} as const satisfies Record<string, Bounds>;

/** These are 9 times the tutorial's parameters and 180 times its multiplications; a batch of 128 has activations of 400 MB. */
export const NETWORK_LIMITS = {
  layers: 40,
  parameters: 2_000_000,
  /** They are counted for one image's forward pass. */
  multiplications: 50_000_000,
  /** They are counted for one image, all layers together. */
  activations: 800_000,
} as const;
