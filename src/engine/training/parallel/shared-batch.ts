// What the workers that share a batch say to each other: the lead hands out weights and parts of a batch, each helper gives a
// gradient back.

import type { RunAugmentation } from '../../../domain/augmenting/augmentation.ts';
import type { DigitImages } from '../../../domain/image/digit-images.ts';
import type { NetworkSpec } from '../../../domain/network/network-spec.ts';

export interface HelperTask {
  network: NetworkSpec;
  /** Each helper has another one, by which it draws the masks of dropout. */
  seed: number;
  epsilon: number;
  /** The images that the indices of a part count. */
  images: DigitImages;
  /** The same for all that share a run; null leaves the images as they are. */
  augmentation: RunAugmentation | null;
}

export interface BatchPart {
  indices: Uint32Array;
  /** How many images the whole batch has. */
  batchSize: number;
  epoch: number;
}

export interface GradientShare {
  /** The gradient of all weights, in Keras's order, end to end. */
  gradient: Float32Array;
  /** What the part adds to the batch's mean loss and accuracy. */
  sums: readonly [loss: number, accuracy: number];
}
