// Estimates how long one step of a computation takes, in which a worker can neither hear nor say anything.

import type { TrainingConfig } from '../experiment/training-config.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { expectedSpeed } from './epoch-estimate.ts';
import type { BatchProgress, MeasuredEngine } from './run.ts';

/** A forward pass costs a third of a training step. */
const FORWARD_SHARE = 1 / 3;
/** So many images are evaluated in one step, by one worker. */
const EVALUATED_AT_ONCE = 256;

/** @returns the milliseconds that the engine is expected to take for one training step */
export function expectedBatch(
  network: NetworkSpec,
  { batchSize, augmentation }: Pick<TrainingConfig, 'batchSize' | 'augmentation'>,
  engine: MeasuredEngine,
): number {
  return millisecondsOf(network, batchSize * (1 + (augmentation?.nonDigits ?? 0)), engine);
}

/** @returns the milliseconds that the longest step of a run, in training or in evaluation, is expected to take */
export function expectedStep(
  network: NetworkSpec,
  config: Pick<TrainingConfig, 'batchSize' | 'augmentation'>,
  engine: MeasuredEngine,
): number {
  const evaluation = EVALUATED_AT_ONCE * FORWARD_SHARE * engine.workers;
  return Math.max(expectedBatch(network, config, engine), millisecondsOf(network, evaluation, engine));
}

/** @returns the milliseconds that a training step was measured to take; 0 while that is not known */
export function measuredBatch(
  { batchSize }: Pick<TrainingConfig, 'batchSize'>,
  { imagesPerSecond }: Pick<BatchProgress, 'imagesPerSecond'>,
): number {
  return imagesPerSecond > 0 ? (batchSize * 1_000) / imagesPerSecond : 0;
}

function millisecondsOf(network: NetworkSpec, images: number, engine: MeasuredEngine): number {
  return (images * 1_000) / expectedSpeed(network, engine);
}
