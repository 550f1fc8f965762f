// Keras's EarlyStopping on val_loss, with the best weights kept on every kind of end (tfjs's own cannot restore them).

import type { BestEpoch, ModelWeights } from '../../domain/model/model-weights.ts';

export class EarlyStopping {
  bestEpoch: number | null;
  bestWeights: ModelWeights | null;
  private bestValLoss: number;
  private waited = 0;

  /**
   * @param patience epochs without improvement that end the run; null never ends it
   * @param before the best epoch of the part of the run before a break
   */
  constructor(
    private readonly patience: number | null,
    before: BestEpoch | null = null,
  ) {
    this.bestValLoss = before?.valLoss ?? Infinity;
    this.bestEpoch = before?.epoch ?? null;
    this.bestWeights = before?.weights ?? null;
  }

  get shouldStop(): boolean {
    return this.patience !== null && this.waited >= this.patience;
  }

  /** @returns whether this epoch is the best so far: strictly lower, as in Keras with min_delta 0 */
  observe(epoch: number, valLoss: number, weights: ModelWeights): boolean {
    const better = valLoss < this.bestValLoss;
    if (better) {
      this.bestValLoss = valLoss;
      this.bestEpoch = epoch;
      this.bestWeights = weights;
      this.waited = 0;
    } else {
      this.waited += 1;
    }
    return better;
  }
}
