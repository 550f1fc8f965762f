// The engines that help with a batch, as the lead sees them. They keep no state that training needs, so one that dies costs the
// time of its part and nothing else.

import type { BatchPart, GradientShare, HelperTask } from './shared-batch.ts';

export interface Helpers {
  /** How many live. */
  readonly size: number;
  /** Prepares every helper; those that cannot are dropped. The seeds of the task are counted on from it. */
  prepare(task: HelperTask): Promise<void>;
  /**
   * @param parts of one batch, one for each helper @param weights end to end, as in a share; one copy for each part, given away
   * @returns one promise a part, in its order; null when the helper died over it
   */
  gradients(parts: BatchPart[], weights: Float32Array[]): Promise<GradientShare | null>[];
}
