// Dropout and batch normalization count their steps, on which masks and momentum depend. A run that goes on elsewhere, and a helper
// worker, set the counts.

import type { Sequential } from '@tensorflow/tfjs-layers';
import { BatchNormalization } from './batch-normalization.ts';
import { SeededDropout } from './seeded-dropout.ts';

/** @returns the layers that count their steps, in the order of the network */
export function countingLayers(model: Sequential): { steps: number }[] {
  return model.layers.filter(
    (layer) => layer instanceof SeededDropout || layer instanceof BatchNormalization,
  );
}
