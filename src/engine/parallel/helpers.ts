// What several engines say to each other: the lead hands out weights and shares of a batch, each helper gives a gradient back.
// Helpers keep no state that training needs, so one that dies costs the time of its share and nothing else.

import type { DigitImages } from '../../domain/digit-images.ts';
import type { NetworkSpec } from '../../domain/network-spec.ts';

export interface HelperTask {
  network: NetworkSpec;
  /** Another one for each helper: it draws the masks of dropout. */
  seed: number;
  epsilon: number;
  /** Those that the indices of a share count. */
  images: DigitImages;
}

export interface GradientShare {
  /** Of all weights, in Keras's order, end to end. */
  gradient: Float32Array;
  /** What the share adds to the batch's mean loss and accuracy. */
  sums: readonly [loss: number, accuracy: number];
}

export interface Helpers {
  /** How many live. */
  readonly size: number;
  /** Prepares every helper; those that cannot are dropped. The seeds of the task are counted on from it. */
  join(task: HelperTask): Promise<void>;
  /**
   * @param parts one for each helper @param weights end to end, as in a share
   * @returns one promise a part, in its order; null when the helper died over it
   */
  gradients(parts: Uint32Array[], weights: Float32Array, batchSize: number): Promise<GradientShare | null>[];
}
