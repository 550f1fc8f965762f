// Workers that share a batch exchange these messages: the training worker sends weights and a part of the batch, and each helper
// worker answers with a gradient.

import type { RunAugmentation } from '../../../domain/augmenting/augmentation.ts';
import type { DigitImages } from '../../../domain/image/digit-images.ts';
import type { NetworkSpec } from '../../../domain/network/network-spec.ts';

export interface HelperTask {
  network: NetworkSpec;
  /** Each helper worker has a different seed, by which and by the step it draws the masks of dropout. */
  seed: number;
  epsilon: number;
  /** The indices of a part refer to these images. */
  images: DigitImages;
  /** All workers of a run augment alike; null leaves the images as they are. */
  augmentation: RunAugmentation | null;
}

export interface BatchPart {
  indices: Uint32Array;
  /** The whole batch has this many images. */
  batchSize: number;
  /** Epochs count from 1. */
  epoch: number;
  /** These are the indices of the next part, whose images can be got ready before its weights come; null where none is known. */
  next: Uint32Array | null;
  /** The run has taken so many steps before; the masks of dropout hang on it, not on what a helper worker did before. */
  step: number;
}

export interface GradientShare {
  /** The gradients of all weights lie end to end, in Keras's order. */
  gradient: Float32Array;
  /** The sums of all parts are the batch's mean loss and accuracy. */
  sums: readonly [loss: number, accuracy: number];
}
