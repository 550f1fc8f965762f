// This is Keras's EarlyStopping on val_loss with restore_best_weights, which tfjs's own lacks. The best weights are kept however
// a run ends.

import type { ModelWeights, ResumePoint } from '../../domain/model/model-weights.ts';

export class EarlyStopping {
  /** Epochs count from 1; it is null before the first one has been observed. */
  bestEpoch: number | null;
  bestWeights: ModelWeights | null;
  private bestValLoss: number;
  private waited = 0;

  /**
   * @param patience epochs without improvement after which the run ends; null lets it go on
   * @param before where a resumed run goes on
   */
  constructor(
    private readonly patience: number | null,
    before: ResumePoint | null = null,
  ) {
    this.bestValLoss = before?.best.valLoss ?? Infinity;
    this.bestEpoch = before?.best.epoch ?? null;
    this.bestWeights = before?.best.weights ?? null;
    this.waited = before?.waited ?? 0;
  }

  get shouldStop(): boolean {
    return this.patience !== null && this.waited >= this.patience;
  }

  /** @returns whether val_loss is strictly lower than in every epoch before, as in Keras with min_delta 0 */
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
