// What a run is given, and what is left of it at its end.

import type { Sequential } from '@tensorflow/tfjs-layers';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { ModelWeights, ResumePoint } from '../../domain/model/model-weights.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import type { LossAndAccuracy } from '../batches/running-mean.ts';
import type { Helpers } from './parallel/helpers.ts';

export interface TrainControl {
  /** @returns what to wait for; null when the run may go on */
  waitIfPaused(): Promise<void> | null;
  /** Waits for a macrotask, so that Stop and Pause are seen within one batch. */
  yieldToMessages(): Promise<void>;
}

export interface TrainOptions {
  network: NetworkSpec;
  config: TrainingConfig;
  /** At least config.imageCount images; of those used the tail validates. */
  images: DigitImages;
  /** These are looked at once, after training. */
  test: DigitImages | null;
  /** Ends training within one batch; the final pass follows all the same. */
  signal: AbortSignal;
  /** Ends the final pass over validation and test images within one chunk of them. */
  finalPassSignal?: AbortSignal;
  control: TrainControl;
  /** Milliseconds. */
  now: () => number;
  resumeFrom: ResumePoint | null;
  /** Other engines that share each batch; the run prepares them. */
  helpers?: Helpers | null;
  /** For tests of what follows validation. */
  validate?: (model: Sequential, epoch: number) => Promise<LossAndAccuracy | null>;
}

export interface TrainOutcome {
  /** Weights of the best epoch; those of the end when a stop came before the first epoch was done; null after divergence. */
  best: ModelWeights | null;
}
