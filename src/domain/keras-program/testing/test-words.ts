// These words stand in tests for those of the page: each says which one it is, with the letters that Python, argparse and Markdown read.

import type { OptionName, PartName, ProgramWords } from '../program-words.ts';

const PART_NAMES: readonly PartName[] = [
  'settings',
  'options',
  'install',
  'backend',
  'data',
  'devices',
  'network',
  'augmentation',
  'optimizer',
  'training',
  'best',
  'curves',
  'digits',
  'comparison',
];

const OPTION_NAMES: readonly OptionName[] = [
  'epochs',
  'images',
  'batch-size',
  'learning-rate',
  'seed',
  'data-parallel',
  'digits',
  'save',
  'curves',
  'history',
  'coordinator',
  'hosts',
  'host',
];

const each = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;

export const TEST_WORDS: ProgramWords = {
  between: ' ',
  about: ['About this.'],
  started: ['Start it so.'],
  parts: each(PART_NAMES, (name) => ({ heading: `The ${name}`, sentences: [`It has the ${name}.`] })),
  options: each(OPTION_NAMES, (name) => `100 % "${name}"`),
  differences: each(
    [
      'batchNormalization',
      'sgdMomentum',
      'randomness',
      'notVaried',
      'elastic',
      'penWidth',
      'penStyles',
      'nonDigits',
    ],
    (name) => `Other ${name}.`,
  ),
  problems: each(
    ['outOfRange', 'hostsTogether', 'onlyJax', 'divisible', 'notDigits', 'noMatplotlib', 'noPageFigures'],
    (name) => `Trouble ${name}.`,
  ),
};
