// These are the types of a training run's inputs and outcome.

import type { Sequential } from '@tensorflow/tfjs-layers';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { ModelWeights, ResumePoint } from '../../domain/model/model-weights.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import type { LossAndAccuracy } from '../batches/running-mean.ts';
import type { Helpers } from './parallel/helpers.ts';

export interface TrainControl {
  /** @returns a promise of the end of the pause; null when the run is not paused */
  waitIfPaused(): Promise<void> | null;
  /** Waits for a macrotask, so that Stop and Pause are seen within one batch. */
  yieldToMessages(): Promise<void>;
}

export interface TrainOptions {
  network: NetworkSpec;
  config: TrainingConfig;
  /** There are at least config.imageCount images; the last of these are the validation images. */
  images: DigitImages;
  /** The test images are evaluated once, after training. */
  test: DigitImages | null;
  /** It ends training within one batch; the final pass follows all the same. */
  signal: AbortSignal;
  /** It ends the final pass over validation and test images within one chunk of them. */
  finalPassSignal?: AbortSignal;
  control: TrainControl;
  /** The clock counts milliseconds. */
  now: () => number;
  resumeFrom: ResumePoint | null;
  /** A fresh run starts from these weights, with an optimizer that knows nothing; by default its seed draws them. */
  startFrom?: ModelWeights | null;
  /** The helper workers share each batch; the run prepares them. */
  helpers?: Helpers | null;
  /** Tests replace validation by this, to try what follows it. */
  validate?: (model: Sequential, epoch: number) => Promise<LossAndAccuracy | null>;
}

export interface TrainOutcome {
  /** These are the weights of the best epoch; they are null when the run ended before its first epoch was done. */
  best: ModelWeights | null;
}
