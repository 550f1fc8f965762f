// The training worker knows its helper workers by this interface. They keep no state that training needs, so that one which dies
// costs only the time to compute its part again.

import type { BatchPart, GradientShare, HelperTask } from './shared-batch.ts';

export interface Helpers {
  /** This counts the helper workers that are alive. */
  readonly size: number;
  /** Prepares every helper worker, and drops those that fail. Each gets a seed of its own, counted on from the task's. */
  prepare(task: HelperTask): Promise<void>;
  /**
   * Asks each helper worker for the gradient of one part of a batch.
   * @param parts at most one for each helper worker
   * @param weights a flat copy of the network's weights for each part; it is transferred, so the caller can use it no more
   * @returns a promise for each part, in their order; it resolves to null when the helper worker died
   */
  gradients(parts: BatchPart[], weights: Float32Array[]): Promise<GradientShare | null>[];
}
