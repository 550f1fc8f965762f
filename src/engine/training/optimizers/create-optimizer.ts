// Creates the optimizer of a run, with Keras's defaults for all that the page does not set. Epsilon is always given, since 16-bit
// floats need a larger one.

import type { TrainingConfig } from '../../../domain/experiment/training-config.ts';
import { Adadelta } from './adadelta.ts';
import { AdamW } from './adamw.ts';
import type { Optimizer } from './optimizer.ts';
import { RmsProp } from './rms-prop.ts';
import { SgdMomentum } from './sgd-momentum.ts';

/** Only AdamW has weight decay; it defaults to 0. */
type OptimizerSettings = Pick<TrainingConfig, 'optimizer' | 'learningRate'> &
  Partial<Pick<TrainingConfig, 'weightDecay'>>;

/**
 * @param epsilon what keeps its divisions finite: safeEpsilon() of the present backend
 * @returns an optimizer that the caller disposes
 */
export function createOptimizer(
  { optimizer, learningRate, weightDecay = 0 }: OptimizerSettings,
  epsilon: number,
): Optimizer {
  switch (optimizer) {
    case 'adadelta':
      return new Adadelta(learningRate, 0.95, epsilon);
    case 'adam':
      return new AdamW(learningRate, 0, epsilon);
    case 'adamw':
      return new AdamW(learningRate, weightDecay, epsilon);
    case 'rmsprop':
      return new RmsProp(learningRate, 0.9, epsilon);
    case 'sgd':
      return new SgdMomentum(learningRate, 0.9);
  }
}
