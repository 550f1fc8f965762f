// The engines that help with a batch, as the lead sees them. They keep no state that training needs, so one that dies costs the
// time of its part and nothing else.

import type { BatchPart, GradientShare, HelperTask } from './shared-batch.ts';

export interface Helpers {
  /** How many helpers live. */
  readonly size: number;
  /** Prepares every helper; those that cannot are dropped. The seeds of the task are counted on from it. */
  prepare(task: HelperTask): Promise<void>;
  /**
   * Asks each helper for the gradient of one part of a batch.
   * @param parts one for each helper
   * @param weights of the network, end to end as in a share: one copy for each part, which the caller gives away
   * @returns one promise a part, in their order; it gives null when the helper died over it
   */
  gradients(parts: BatchPart[], weights: Float32Array[]): Promise<GradientShare | null>[];
}
