// The optimizer of a run, with Keras's defaults for all that the page does not set, and epsilon always stated.

import * as tf from '@tensorflow/tfjs-core';
import type { TrainingConfig } from '../../../domain/experiment/training-config.ts';
import { Adadelta } from './adadelta.ts';
import { AdamW } from './adamw.ts';
import { SgdMomentum } from './sgd-momentum.ts';

/** Weight decay is AdamW's alone; it is 0 where it is left out. */
type OptimizerSettings = Pick<TrainingConfig, 'optimizer' | 'learningRate'> &
  Partial<Pick<TrainingConfig, 'weightDecay'>>;

/** @returns an optimizer that the caller disposes @param epsilon what keeps its divisions finite: safeEpsilon of the backend */
export function createOptimizer(
  { optimizer, learningRate, weightDecay = 0 }: OptimizerSettings,
  epsilon: number,
): tf.Optimizer {
  switch (optimizer) {
    case 'adadelta':
      return new Adadelta(learningRate, 0.95, epsilon);
    case 'adam':
      return tf.train.adam(learningRate, 0.9, 0.999, epsilon);
    case 'adamw':
      return new AdamW(learningRate, weightDecay, epsilon);
    case 'rmsprop':
      return tf.train.rmsprop(learningRate, 0.9, 0, epsilon);
    case 'sgd':
      return new SgdMomentum(learningRate, 0.9);
  }
}
