import { expect, test } from 'vitest';
import type { ModelFormat } from '../domain/exchange/exported.ts';
import { factsOfRun, factsOfSaved } from '../domain/exchange/facts-of.ts';
import { PRESETS } from '../domain/experiment/presets.ts';
import { keptRun } from '../testing/kept-runs.ts';
import { modelCard } from './model-card.ts';

const GIVEN = { title: 'Run 3, Tutorial', versions: { 'digit-lab': '0.1.0' } };
const RUN = keptRun(3, { startedAt: '2026-11-26T12:00:00Z', bestEpoch: 2 });
const FACTS = factsOfRun(RUN, 2, GIVEN);
const MODEL = {
  network: PRESETS.tutorial.network,
  familiarity: { least: 2.4242, falseRejects: 0.015, images: 3_000 },
};
const card = (given: Partial<Parameters<typeof modelCard>[0]> = {}, language: 'en' | 'ja' = 'en') =>
  modelCard({ facts: FACTS, model: MODEL, format: 'keras', file: 'run-3.keras', ...given }, language);

test('the card counts the network as Keras does', () => {
  expect(card()).toContain('| Conv2D (filters 10, kernelSize 3, activation relu) | (26, 26, 10) | 100 |');
  expect(card()).toContain('| Total |  | 217,838 |');
});

test('the card says settings, split and the figures of the epoch that goes out', () => {
  const text = card();
  expect(text).toContain('Adadelta(learning\\_rate=1)');
  expect(text).toContain('48,000 train, the next 12,000 validate');
  expect(text).toContain('3 of 50; these are the weights of epoch 2');
  expect(text).toContain(`| loss | ${RUN.epochs[1].valLoss.toFixed(4)} | ${RUN.test?.loss.toFixed(4)} |`);
  expect(text).toContain('below 2.424');
});

test('of a model whose settings nobody knows it says so, and gives no figures', () => {
  const text = card({ facts: factsOfSaved('2026-11-26T12:00:00Z', 3, GIVEN), model: PRESETS.tutorial });
  expect(text).toContain('Its settings are not known here.');
  expect(text).toContain('fine-tuned on 3 digits of one person');
  expect(text).not.toContain('## Figures');
  expect(text).not.toContain('## Pictures that are no digits');
});

test.each<[ModelFormat, string]>([
  ['tensorflow-js', "tf.loadLayersModel('model.json')"],
  ['keras', 'keras.models.load_model("run-3.keras")'],
  ['onnx', 'onnxruntime.InferenceSession("run-3.keras")'],
  ['digit-lab', 'press “Import”'],
])('as %s it says how it is loaded', (format, text) => {
  expect(card({ format })).toContain(text);
});

test('the card says in which shape each program wants its images', () => {
  expect(card({ format: 'keras' })).toContain('# images: float32, (n, 28, 28, 1)');
  expect(card({ format: 'onnx' })).toContain('# images: float32, (n, 1, 28, 28)');
});

test('a run that started from other weights says whose they were', () => {
  const from = factsOfRun({ ...RUN, startedFrom: 'mnist.h5' }, 2, GIVEN);
  expect(card({ facts: from })).toContain('| Started from the weights of | mnist.h5 |');
  expect(card()).not.toContain('Started from');
});

test('a name cannot become a table, a link or a heading', () => {
  const text = card({ facts: { ...FACTS, title: 'x\n# [a](b) | <img>' } });
  expect(text.split('\n')[0]).toBe('# x \\# \\[a\\](b) \\| \\<img\\>');
});

test('both languages have the same sections', () => {
  const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('##')).length;
  expect(headings(card({}, 'ja'))).toBe(headings(card()));
  expect(card({}, 'ja')).toContain('2026年11月26日');
});
