// Writes an experiment as a complete Python program for Keras 3: network, optimizer, schedule and data.

import { fieldsOf, rulesOf, usualValue, valueOf } from '../network/layer-kinds/layer-kinds.ts';
import type { LayerSpec, NetworkSpec } from '../network/network-spec.ts';
import { kerasOptimizer, ONE_CYCLE } from './keras-optimizer.ts';
import { python, pythonCall } from './python-text.ts';
import { TRAINING_IMAGES } from './splits.ts';
import type { TrainingConfig } from './training-config.ts';

/**
 * @param network one without problems
 * @param config one without problems
 * @returns a complete program that ends with a line break
 */
export function kerasCode(network: NetworkSpec, config: TrainingConfig): string {
  const oneCycle = config.schedule === 'one-cycle';
  const parts = [
    [...(oneCycle ? ['import math', ''] : []), 'import keras', 'from keras import layers'],
    settingLines(config),
    dataLines(config),
    [...modelLines(network), 'model.summary()'],
    ...(oneCycle ? [['', ...ONE_CYCLE, '']] : []),
    [...kerasOptimizer(config), ...COMPILE],
    fitLines(config),
    [
      'loss, accuracy = model.evaluate(x_test, y_test, verbose=0)',
      'print(f"test loss: {loss:.4f} - test accuracy: {accuracy:.4f}")',
    ],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function settingLines({ seed, epochs, batchSize, validationSplit }: TrainingConfig): string[] {
  return [
    `EPOCHS = ${epochs}`,
    `BATCH_SIZE = ${batchSize}`,
    '# The last of the training images, as fit takes them.',
    `VALIDATION_SPLIT = ${python(validationSplit)}`,
    '',
    `keras.utils.set_random_seed(${seed})`,
  ];
}

function dataLines({ imageCount, augmentation }: TrainingConfig): string[] {
  const used = imageCount < TRAINING_IMAGES ? `[:${imageCount}]` : '';
  return [
    '(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()',
    `x_train = x_train${used}.reshape(-1, 28, 28, 1).astype("float32") / 255`,
    'x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255',
    `y_train = keras.utils.to_categorical(y_train${used}, 10)`,
    'y_test = keras.utils.to_categorical(y_test, 10)',
    ...(augmentation ? AUGMENTATION_NOTE : []),
  ];
}

const AUGMENTATION_NOTE = [
  '# Digit Lab varies the training images of this experiment. Keras has no layers that do the same,',
  '# so this program trains on them as they are, and its figures will differ.',
];

/** @returns lines that assign the network to `model` */
export function modelLines(network: NetworkSpec): string[] {
  return [
    'model = keras.Sequential(',
    '    [',
    '        keras.Input(shape=(28, 28, 1)),',
    ...network.map((layer) => `        layers.${layerCall(layer)},`),
    '    ]',
    ')',
  ];
}

/** @returns the call without `layers.`; arguments with Keras's default value are left out */
export function layerCall(spec: LayerSpec): string {
  const values = fieldsOf(spec.kind).map(([name, field]) => {
    const value = valueOf(spec, name);
    return [field.keras, value === usualValue(spec, field) ? undefined : value] as const;
  });
  return pythonCall(rulesOf(spec).name, Object.fromEntries(values));
}

const COMPILE = ['model.compile(optimizer=optimizer, loss="categorical_crossentropy", metrics=["accuracy"])'];

/** Without early stopping the weights of the best epoch are restored too, as Digit Lab does it. */
function fitLines({ patience }: TrainingConfig): string[] {
  return [
    'best = keras.callbacks.EarlyStopping(',
    `    monitor="val_loss", patience=${patience ?? 'EPOCHS'}, restore_best_weights=True`,
    ')',
    'model.fit(',
    '    x_train,',
    '    y_train,',
    '    batch_size=BATCH_SIZE,',
    '    epochs=EPOCHS,',
    '    validation_split=VALIDATION_SPLIT,',
    '    callbacks=[best],',
    ')',
  ];
}
