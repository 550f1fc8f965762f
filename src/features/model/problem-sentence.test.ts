import { expect, test } from 'vitest';
import { networkProblems } from '../../domain/network/network-problems.ts';
import type { LayerSpec, NetworkSpec } from '../../domain/network/network-spec.ts';
import { layerStrings } from './layer-strings.ts';
import { problemSentence } from './problem-sentence.ts';

const CONV: LayerSpec = { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu' };
const POOL: LayerSpec = { kind: 'maxPooling2d', poolSize: 7 };
const FLATTEN: LayerSpec = { kind: 'flatten' };
const END: LayerSpec = { kind: 'dense', units: 10, activation: 'softmax' };

const sentences = (network: NetworkSpec, language: 'en' | 'ja' = 'en') =>
  networkProblems(network).map((found) =>
    problemSentence(found, found.at === null ? null : network[found.at], {
      problems: layerStrings[language].problems,
      number: String,
    }),
  );

test('a kernel larger than its input is said with both sizes', () => {
  expect(sentences([POOL, { ...CONV, kernelSize: 5 }, FLATTEN, END])[0]).toMatch(
    /^The kernel is 5×5, its input only 4×4: /,
  );
  expect(sentences([POOL, { ...CONV, kernelSize: 5 }, FLATTEN, END], 'ja')[0]).toContain('5×5');
});

test('a pool larger than its input is called a pool', () => {
  expect(sentences([POOL, POOL, FLATTEN, END])[0]).toMatch(/^The pool is 7×7, its input only 4×4: /);
});

test('Dense before Flatten is said with the shape that it is given', () => {
  expect(sentences([CONV, END])[0]).toContain('its input is 26×26×4: put Flatten');
});

test('a layer that needs maps is called by its name', () => {
  expect(sentences([FLATTEN, CONV, END])[0]).toMatch(
    /^Conv2D takes maps, but its input is a row of 784 numbers/,
  );
});

test('a number out of its bounds is said at its field alone', () => {
  expect(sentences([{ ...CONV, filters: 0 }, FLATTEN, END])).toEqual([null]);
});

test.each<[string, NetworkSpec, string]>([
  ['no layer', [], 'There is no layer.'],
  ['nothing to learn', [FLATTEN, { kind: 'activation', activation: 'softmax' }], 'No layer has weights'],
  ['an end without softmax', [FLATTEN, { ...END, activation: 'relu' }], 'must give the ten probabilities'],
  ['an end of nine', [FLATTEN, { ...END, units: 9 }], 'gives 9, but there are ten digits'],
  ['softmax inside', [FLATTEN, END, END], 'for the last layer'],
  [
    'too many parameters',
    [{ ...CONV, filters: 128 }, FLATTEN, { ...END, units: 1_024, activation: 'relu' }, END],
    'parameters, most of them here',
  ],
])('%s has a sentence', (_what, network, words) => {
  expect(sentences(network).join(' ')).toContain(words);
});
