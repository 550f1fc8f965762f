// Writes the optimizer of a run in Python for Keras, with every hyperparameter of the engine's optimizer.

import { pythonCall, pythonFloat, type PythonValue } from './python-text.ts';
import { OPTIMIZER_NAMES, type TrainingConfig } from './training-config.ts';

/** These lines count the steps of a run where x_train still holds the images that only validate. */
const STEPS = [
  'train_count = math.floor(len(x_train) * (1 - VALIDATION_SPLIT))',
  'steps = EPOCHS * math.ceil(train_count / BATCH_SIZE)',
];

/**
 * @param rate Python for the learning rate, by default its number
 * @param steps lines of Python that assign the number of a run's steps to `steps`
 * @returns lines that assign it to `optimizer`; with one cycle they need math and the class OneCycle
 */
export function kerasOptimizer(
  config: TrainingConfig,
  // Keras accepts no int here.
  rate: PythonValue = pythonFloat(config.learningRate),
  steps: readonly string[] = STEPS,
): string[] {
  if (config.schedule === 'constant') return optimizerLines(config, rate);
  return [
    ...steps,
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

/** The class computes in Python what learningRateAt does. */
export const ONE_CYCLE = [
  'class OneCycle(keras.optimizers.schedules.LearningRateSchedule):',
  '    """From a 25th of the peak up to it, then down to a thousandth, along half cosines."""',
  '',
  '    def __init__(self, peak, steps):',
  '        self.peak = peak',
  '        self.steps = steps',
  '        self.rising = max(1, math.floor(0.3 * steps + 0.5))',
  '',
  '    def __call__(self, step):',
  '        step = keras.ops.cast(step, "float32")',
  '        falling = max(1, self.steps - 1 - self.rising)',
  '        up = self.between(1 / 25, 1, step / self.rising)',
  '        down = self.between(1, 1 / 1000, (step - self.rising) / falling)',
  '        return self.peak * keras.ops.where(step < self.rising, up, down)',
  '',
  '    @staticmethod',
  '    def between(start, end, share):',
  '        share = keras.ops.minimum(1.0, share)',
  '        return start + (end - start) * (1 - keras.ops.cos(math.pi * share)) / 2',
  '',
  '    def get_config(self):',
  '        return {"peak": self.peak, "steps": self.steps}',
];
