// The optimizer of a run, with Keras's defaults for all that the page does not set, and epsilon always stated.

import * as tf from '@tensorflow/tfjs-core';
import type { TrainingConfig } from '../../domain/training-config.ts';
import { Adadelta } from './adadelta.ts';
import { AdamW } from './adamw.ts';
import { SgdMomentum } from './sgd-momentum.ts';

export function createOptimizer(
  {
    optimizer,
    learningRate,
    weightDecay,
  }: Pick<TrainingConfig, 'optimizer' | 'learningRate' | 'weightDecay'>,
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
