import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kerasCode } from './keras-code.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { PRESETS } from './presets.ts';
import { TUTORIAL_CONFIG, type OptimizerName, type TrainingConfig } from './training-config.ts';

const { network: tutorial } = PRESETS.tutorial;

const codeWith = (changes: Partial<TrainingConfig>) =>
  kerasCode(tutorial, { ...TUTORIAL_CONFIG, ...changes });

test("the tutorial's program has its layers, its Adadelta and its early stopping", () => {
  const code = kerasCode(tutorial, TUTORIAL_CONFIG);
  const lines = [
    'import keras',
    'keras.utils.set_random_seed(1)',
    '        keras.Input(shape=(28, 28, 1)),',
    '        layers.Conv2D(filters=10, kernel_size=3, activation="relu"),',
    '        layers.MaxPooling2D(pool_size=2),',
    '        layers.Dropout(rate=0.2),',
    '        layers.Flatten(),',
    '        layers.Dense(units=128, activation="relu"),',
    '        layers.Dense(units=10, activation="softmax"),',
    'optimizer = keras.optimizers.Adadelta(learning_rate=1.0, rho=0.95, epsilon=1e-7)',
    '    monitor="val_loss", patience=2, restore_best_weights=True',
    'EPOCHS = 50',
    'BATCH_SIZE = 128',
    'VALIDATION_SPLIT = 0.2',
  ];
  for (const line of lines) expect(code.split('\n')).toContain(line);
  expect(code).not.toContain('OneCycle');
});

test('every kind of layer is written with all that differs from what Keras takes by itself', () => {
  const network: NetworkSpec = [
    { kind: 'rescaling', scale: -255, offset: 255 },
    { kind: 'rescaling', scale: 0.5 },
    {
      kind: 'conv2d',
      filters: 4,
      kernelSize: 3,
      activation: 'linear',
      padding: 'same',
      strides: 2,
      useBias: false,
    },
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'elu' },
    { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
    { kind: 'maxPooling2d', poolSize: 2, strides: 2, padding: 'valid' },
    { kind: 'globalAveragePooling2d' },
    { kind: 'dense', units: 10, activation: 'linear', useBias: false },
    { kind: 'activation', activation: 'softmax' },
  ];
  const written = kerasCode(network, TUTORIAL_CONFIG)
    .split('\n')
    .filter((line) => line.startsWith('        layers.'))
    .map((line) => line.trim());
  expect(written).toEqual([
    'layers.Rescaling(scale=-255, offset=255),',
    'layers.Rescaling(scale=0.5),',
    'layers.Conv2D(filters=4, kernel_size=3, strides=2, padding="same", use_bias=False),',
    'layers.BatchNormalization(),',
    'layers.Activation(activation="elu"),',
    'layers.AveragePooling2D(pool_size=3, strides=2, padding="same"),',
    'layers.MaxPooling2D(pool_size=2),',
    'layers.GlobalAveragePooling2D(),',
    'layers.Dense(units=10, use_bias=False),',
    'layers.Activation(activation="softmax"),',
  ]);
});

test.each([
  ['adam', 'Adam(learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7)'],
  ['adamw', 'AdamW(learning_rate=0.001, weight_decay=0.02, beta_1=0.9, beta_2=0.999, epsilon=1e-7)'],
  ['rmsprop', 'RMSprop(learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7)'],
  ['sgd', 'SGD(learning_rate=0.001, momentum=0.9)'],
] as const)('%s is named with the numbers that the engine uses', (optimizer, expected) => {
  expect(codeWith({ optimizer, learningRate: 0.001 })).toContain(
    `optimizer = keras.optimizers.${expected}\n`,
  );
});

test('one cycle is a schedule of its own, over the steps that these images make', () => {
  const code = codeWith({ schedule: 'one-cycle', optimizer: 'adam', learningRate: 2 });
  expect(code).toContain('class OneCycle(keras.optimizers.schedules.LearningRateSchedule):');
  expect(code).toContain('learning_rate = OneCycle(peak=2.0, steps=steps)');
  expect(code).toContain('Adam(learning_rate=learning_rate, ');
});

test('fewer images are cut off both arrays, and a run without early stopping still ends at its best epoch', () => {
  const code = codeWith({ imageCount: 6_000, patience: null });
  expect(code).toContain('x_train[:6000]');
  expect(code).toContain('y_train[:6000]');
  expect(code).toContain('patience=EPOCHS, restore_best_weights=True');
  expect(codeWith({})).not.toContain('x_train[:');
});

test('what Keras cannot say is said in a comment', () => {
  const note = '# Digit Lab varies the training images';
  expect(kerasCode(PRESETS.robust.network, PRESETS.robust.config)).toContain(note);
  expect(codeWith({})).not.toContain(note);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)(
  'Python compiles the program of every preset and optimizer (skipped without python3)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'keras-code-'));
    const optimizers: OptimizerName[] = ['adadelta', 'adam', 'adamw', 'rmsprop', 'sgd'];
    const programs = [
      ...Object.values(PRESETS).map(({ network, config }) => kerasCode(network, config)),
      ...optimizers.map((optimizer) => codeWith({ optimizer, schedule: 'one-cycle' })),
    ];
    const files = programs.map((program, index) => {
      const file = join(folder, `program_${index}.py`);
      writeFileSync(file, program);
      return file;
    });
    try {
      execFileSync('python3', ['-m', 'py_compile', ...files], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
