// Writes the optimizer of a run in Python for Keras, with every hyperparameter of the engine's optimizer.

import { pythonCall, pythonFloat, type PythonValue } from './python-text.ts';
import { OPTIMIZER_NAMES, type TrainingConfig } from './training-config.ts';

/** @returns lines that assign it to `optimizer`; with one cycle they need math, the class OneCycle and x_train */
export function kerasOptimizer(config: TrainingConfig): string[] {
  // Keras accepts no int here.
  const rate = pythonFloat(config.learningRate);
  if (config.schedule === 'constant') return optimizerLines(config, rate);
  return [
    'train_count = math.floor(len(x_train) * (1 - VALIDATION_SPLIT))',
    'steps = EPOCHS * math.ceil(train_count / BATCH_SIZE)',
    `learning_rate = ${pythonCall('OneCycle', { peak: rate, steps: { code: 'steps' } })}`,
    ...optimizerLines(config, { code: 'learning_rate' }),
  ];
}

const EPSILON = 1e-7;

function optimizerLines({ optimizer, weightDecay }: TrainingConfig, rate: PythonValue): string[] {
  const made = (values: Record<string, PythonValue>) =>
    `optimizer = ${pythonCall(`keras.optimizers.${OPTIMIZER_NAMES[optimizer]}`, { learning_rate: rate, ...values })}`;
  const moments = { beta_1: 0.9, beta_2: 0.999, epsilon: EPSILON };
  switch (optimizer) {
    case 'adadelta':
      return [made({ rho: 0.95, epsilon: EPSILON })];
    case 'adam':
      return [made(moments)];
    case 'adamw':
      return [
        made({ weight_decay: pythonFloat(weightDecay), ...moments }),
        '# Only kernels decay.',
        'optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])',
      ];
    case 'rmsprop':
      return [made({ rho: 0.9, momentum: pythonFloat(0), epsilon: EPSILON })];
    case 'sgd':
      return [made({ momentum: 0.9 })];
  }
}
