// What in a drawing speaks for a digit: integrated gradients, and two tests of it by covering parts of the drawing.

import * as tf from '@tensorflow/tfjs-core';
import {
  coveringSquares,
  meanFalls,
  mostMarked,
  othersThan,
  without,
  type Explanation,
} from '../domain/inside/cover.ts';
import { IMAGE_PIXELS } from '../domain/ink.ts';
import { asImages, type InspectedModel } from './inspect.ts';
import { seededRandom } from './seeded-random.ts';

const STEPS = 48;
const CHANCE_CHOICES = 8;
/** The logarithm of a probability that a float32 softmax has rounded to 0 has no gradient. */
const SMALLEST = 1e-30;

export async function explain(model: InspectedModel, ink: Float32Array, digit: number): Promise<Explanation> {
  const attribution = await integratedGradients(model, ink, digit);
  const marked = mostMarked(ink, attribution);
  const random = seededRandom(1);
  const squares = coveringSquares();
  const covered = [
    ink,
    new Float32Array(IMAGE_PIXELS),
    without(ink, marked),
    ...Array.from({ length: CHANCE_CHOICES }, () => without(ink, othersThan(ink, marked, random))),
    ...squares.map((pixels) => without(ink, pixels)),
  ];
  const probabilities = await probabilitiesOf(model, covered, digit);
  const [probability, blank, withoutMarked] = probabilities;
  const byChance = probabilities.slice(3, 3 + CHANCE_CHOICES);
  const falls = probabilities.slice(3 + CHANCE_CHOICES).map((each) => probability - each);
  return {
    digit,
    probability,
    blank,
    attribution,
    occlusion: meanFalls(squares, falls),
    marked,
    withoutMarked,
    withoutOthers: byChance.reduce((sum, each) => sum + each, 0) / CHANCE_CHOICES,
  };
}

/**
 * Integrated gradients (Sundararajan, Taly and Yan 2017, arXiv 1703.01365) of log p(digit) along the straight path from a
 * blank sheet x' = 0: x_i times the mean of the gradient at (k - 1/2)/m x, k = 1..m. The parts add up to
 * log p(x) - log p(x'), up to the error of the sum. A pixel without ink gets 0: that ink is missing cannot show.
 */
async function integratedGradients(
  model: InspectedModel,
  ink: Float32Array,
  digit: number,
): Promise<Float32Array> {
  const path = new Float32Array(STEPS * IMAGE_PIXELS);
  for (let step = 0; step < STEPS; step++)
    for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++)
      path[step * IMAGE_PIXELS + pixel] = ((step + 0.5) / STEPS) * ink[pixel];
  const gradients = tf.tidy(() => {
    const evidence = (images: tf.Tensor) => {
      const chosen = tf.slice(model.answerWithGradient(images as tf.Tensor4D), [0, digit], [STEPS, 1]);
      return tf.sum(tf.log(tf.maximum(chosen, SMALLEST)));
    };
    return tf.mean(tf.grad(evidence)(asImages(path)), 0);
  });
  try {
    const mean = await gradients.data<'float32'>();
    return ink.map((value, pixel) => value * mean[pixel]);
  } finally {
    gradients.dispose();
  }
}

async function probabilitiesOf(
  model: InspectedModel,
  inks: readonly Float32Array[],
  digit: number,
): Promise<number[]> {
  const all = new Float32Array(inks.length * IMAGE_PIXELS);
  inks.forEach((each, index) => all.set(each, index * IMAGE_PIXELS));
  const answers = tf.tidy(() => model.answer(asImages(all)));
  try {
    const values = await answers.data<'float32'>();
    return inks.map((_, index) => values[index * 10 + digit]);
  } finally {
    answers.dispose();
  }
}
