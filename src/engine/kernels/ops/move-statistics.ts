// Moves the running mean and variance of batch normalization towards those of a batch: by one kernel where the backend has it.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const MOVE_STATISTICS = 'MoveStatistics';

/** All are [channels]; the first two are the running ones. */
export type MoveStatisticsInputs<T = tf.TensorInfo> = Record<
  'runningMean' | 'runningVariance' | 'mean' | 'variance',
  T
>;

export interface MoveStatisticsAttrs {
  /** The running statistics are multiplied by it. */
  kept: number;
  /** The variance of the batch is multiplied by it, which makes it the unbiased one. */
  unbiased: number;
}

/**
 * Computes running = kept running + (1 - kept) of the batch.
 * @returns the next running mean and variance; the caller disposes them
 */
export function moveStatistics(
  inputs: MoveStatisticsInputs<tf.Tensor>,
  { kept, unbiased }: MoveStatisticsAttrs,
): tf.Tensor[] {
  if (hasKernel(MOVE_STATISTICS)) return runKernel(MOVE_STATISTICS, inputs, { kept, unbiased });
  const { runningMean, runningVariance, mean, variance } = inputs;
  const moved = (running: tf.Tensor, value: tf.Tensor, added: number) =>
    tf.tidy(() => tf.add(tf.mul(running, kept), tf.mul(value, added)));
  return [moved(runningMean, mean, 1 - kept), moved(runningVariance, variance, (1 - kept) * unbiased)];
}
