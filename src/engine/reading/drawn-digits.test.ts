// The skeletons of pen styles are digits to the model that ships, and the glyphs beside them are none, when both are drawn on the pad.

import { beforeAll, expect, test } from 'vitest';
import { argMax } from '../../domain/arg-max.ts';
import { glyphOf } from '../../domain/augmenting/skeletons/draw-glyph.ts';
import { skeletonOf } from '../../domain/augmenting/skeletons/draw-skeleton.ts';
import type { Path } from '../../domain/augmenting/skeletons/pen-path.ts';
import { prepareDrawing } from '../../domain/drawing/prepare-drawing.ts';
import { DIGITS } from '../../domain/image/digit-images.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { shippedWeights } from '../../testing/shipped-weights.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { Classifier } from './classify.ts';

const EACH = 40;
let classifier: Classifier;

beforeAll(async () => {
  await startBackend('wasm', null);
  classifier = Classifier.create(shippedWeights().model);
});

async function read(paths: readonly Path[]) {
  const strokes = paths.map((path) => path.map(([x, y]) => ({ x: 300 + 400 * x, y: 300 + 400 * y })));
  return classifier.read(prepareDrawing(strokes)!);
}

test.each(DIGITS)('nineteen of twenty skeletons of a %i are read as one', async (digit) => {
  const random = seededRandom(digit + 1);
  let right = 0;
  for (let time = 0; time < EACH; time++)
    if (argMax((await read(skeletonOf(digit, random))).probabilities) === digit) right += 1;
  expect(right / EACH).toBeGreaterThanOrEqual(0.95);
});

test('nine of ten letters and signs are no digits', async () => {
  const random = seededRandom(1);
  let refused = 0;
  for (let time = 0; time < 100; time++) {
    const { familiarity, leastFamiliarity } = await read(glyphOf(random));
    if (leastFamiliarity !== null && familiarity < leastFamiliarity) refused += 1;
  }
  expect(refused).toBeGreaterThanOrEqual(90);
});
