// Writes the first parts: the settings, the options by which the program changes them, and the choice of a backend.

import { python, pythonFloat } from '../experiment/python-text.ts';
import { TRAINING_IMAGES } from '../experiment/splits.ts';
import { indented, type WritePart } from './program-part.ts';
import type { OptionName, ProgramWords } from './program-words.ts';
import { pythonString } from './safe-text.ts';

/** They have the names that a notebook's runner looks for: papermill changes them by `-p EPOCHS 1`. */
export const writeSettings: WritePart = ({ config, title }, _words, target) => ({
  name: 'settings',
  code: [
    `TITLE = ${pythonString(title)}`,
    `EPOCHS = ${config.epochs}`,
    `IMAGES = ${config.imageCount}`,
    `BATCH_SIZE = ${config.batchSize}`,
    `LEARNING_RATE = ${python(pythonFloat(config.learningRate))}`,
    `VALIDATION_SPLIT = ${python(config.validationSplit)}`,
    `SEED = ${config.seed}`,
    'DATA_PARALLEL = False',
    `DIGITS = ${target === 'notebook' ? '"my-digits.json"' : 'None'}`,
    'SAVE = None',
    `CURVES = ${target === 'notebook' ? 'None' : '"curves.png"'}`,
    'HISTORY = None',
  ],
});

/** Each option changes the setting of its name. */
const SETTING_OPTIONS: readonly [OptionName, 'int' | 'float' | 'str', string][] = [
  ['epochs', 'int', 'EPOCHS'],
  ['images', 'int', 'IMAGES'],
  ['batch-size', 'int', 'BATCH_SIZE'],
  ['learning-rate', 'float', 'LEARNING_RATE'],
  ['seed', 'int', 'SEED'],
  ['digits', 'str', 'DIGITS'],
  ['save', 'str', 'SAVE'],
  ['curves', 'str', 'CURVES'],
  ['history', 'str', 'HISTORY'],
];

export const writeOptions: WritePart = (_experiment, words, target) =>
  target === 'notebook'
    ? null
    : {
        name: 'options',
        code: [
          'import argparse',
          '',
          'parser = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)',
          ...SETTING_OPTIONS.map(([option, type, setting]) =>
            argument(option, words, `type=${type}, default=${setting}`),
          ),
          argument('data-parallel', words, 'action="store_true"'),
          argument('coordinator', words, 'metavar="HOST:PORT"'),
          argument('hosts', words, 'type=int, default=1'),
          argument('host', words, 'type=int, default=0'),
          'options = parser.parse_args()',
          ...SETTING_OPTIONS.map(([option, , setting]) => `${setting} = options.${variableOf(option)}`),
          'DATA_PARALLEL = options.data_parallel or options.hosts > 1',
          `if min(EPOCHS, BATCH_SIZE) < 1 or not 2 <= IMAGES <= ${TRAINING_IMAGES} or LEARNING_RATE <= 0:`,
          `    parser.error(${pythonString(words.problems.outOfRange)})`,
          'if (options.coordinator is None) != (options.hosts == 1) or not 0 <= options.host < options.hosts:',
          `    parser.error(${pythonString(words.problems.hostsTogether)})`,
        ],
      };

function argument(option: OptionName, words: ProgramWords, how: string): string {
  // argparse takes a percent sign for the beginning of a value.
  const help = pythonString(words.options[option].replaceAll('%', '%%'));
  return `parser.add_argument("--${option}", ${how}, help=${help})`;
}

function variableOf(option: OptionName): string {
  return option.replaceAll('-', '_');
}

export const writeInstall: WritePart = (_experiment, _words, target) =>
  target === 'program'
    ? null
    : {
        name: 'install',
        code: [
          'import importlib.metadata',
          '',
          'try:',
          '    keras_is_3 = int(importlib.metadata.version("keras").split(".")[0]) >= 3',
          'except importlib.metadata.PackageNotFoundError:',
          '    keras_is_3 = False',
          'if not keras_is_3:',
          '    !pip install --quiet --upgrade keras jax matplotlib',
        ],
      };

/** Several hosts find each other before anything is computed. */
const HOSTS = [
  'keras.utils.set_random_seed(SEED)',
  'if options.hosts > 1:',
  ...indented(['keras.distribution.initialize(options.coordinator, options.hosts, options.host)']),
];

export const writeBackend: WritePart = (_experiment, words, target) => ({
  name: 'backend',
  code: [
    'import base64',
    'import importlib.util',
    'import json',
    'import math',
    'import os',
    '',
    'if "KERAS_BACKEND" not in os.environ:',
    '    installed = [name for name in ("jax", "tensorflow", "torch") if importlib.util.find_spec(name)]',
    '    os.environ["KERAS_BACKEND"] = installed[0] if installed else "jax"',
    '',
    'import numpy as np',
    'import keras',
    'from keras import layers',
    '',
    'if DATA_PARALLEL and keras.backend.backend() != "jax":',
    `    raise SystemExit(${pythonString(words.problems.onlyJax)})`,
    ...(target === 'program' ? HOSTS : ['keras.utils.set_random_seed(SEED)']),
    'print("Keras", keras.__version__, "-", keras.backend.backend())',
  ],
});
