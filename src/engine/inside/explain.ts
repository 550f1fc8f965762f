// Explains which parts of a drawing speak for a digit: by integrated gradients, and by two tests that cover parts of the drawing.

import * as tf from '@tensorflow/tfjs-core';
import { CLASSES } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import {
  coveringSquares,
  meanFalls,
  mostMarked,
  othersThan,
  without,
  type Explanation,
} from '../../domain/inside/cover.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { imagesAtOnce } from '../reading/images-at-once.ts';
import { asImages, type InspectedModel } from './inspect.ts';

/** With so many steps the sum differs from the integral by a few hundredths on the shipped model. */
const STEPS = 128;
/** A drawing waits for so many steps or covered images at most. */
const MOST_STEPS_AT_ONCE = 32;
const MOST_COVERED_AT_ONCE = 200;
const CHANCE_CHOICES = 8;
/** Subtracted from a logit, this takes it out of a sum of exponentials. */
const OUT_OF_THE_SUM = 1e4;

/**
 * @param ink 784 intensities in [0,1], row-major @param digit whose evidence is explained
 * @param wait lets messages in, and may throw to end the computation
 */
export async function explain(
  model: InspectedModel,
  ink: Float32Array,
  digit: number,
  wait: () => Promise<void>,
): Promise<Explanation> {
  const attribution = await integratedGradients(model, ink, digit, wait);
  const marked = mostMarked(ink, attribution);
  const random = seededRandom(1);
  const squares = coveringSquares();
  const covered = [
    ink,
    without(ink, marked),
    ...Array.from({ length: CHANCE_CHOICES }, () => without(ink, othersThan(ink, marked, random))),
    ...squares.map((pixels) => without(ink, pixels)),
  ];
  const probabilities = await probabilitiesOf(model, covered, digit, wait);
  const [probability, withoutMarked] = probabilities;
  const byChance = probabilities.slice(2, 2 + CHANCE_CHOICES);
  const falls = probabilities.slice(2 + CHANCE_CHOICES).map((each) => probability - each);
  return {
    digit,
    probability,
    attribution,
    occlusion: meanFalls(squares, falls),
    marked,
    withoutMarked,
    withoutOthers: byChance.reduce((sum, each) => sum + each, 0) / CHANCE_CHOICES,
  };
}

/**
 * Computes integrated gradients (Sundararajan, Taly and Yan 2017, arXiv 1703.01365) of the digit's log-odds, log p / (1 - p),
 * along the straight path from the blank image x' = 0: x_i times the integral of the gradient at a x, a = 0..1. With a = t^2 it is the
 * mean of 2 t times the gradient at t^2 x over t = (k - 1/2)/m, k = 1..m, since the gradient changes fastest where the drawing is
 * faint. They add up to the difference between the log-odds of x and x', up to the error of the sum. Log p itself is flat where the model is
 * sure, so that faint copies of the drawing would decide alone. A pixel without ink gets 0, so that missing ink cannot show.
 * @returns 784 attributions in nats, row-major
 */
async function integratedGradients(
  model: InspectedModel,
  ink: Float32Array,
  digit: number,
  wait: () => Promise<void>,
): Promise<Float32Array> {
  const sums = new Float32Array(IMAGE_PIXELS);
  const atOnce = Math.min(MOST_STEPS_AT_ONCE, imagesAtOnce(model.network, STEPS));
  for (let first = 0; first < STEPS; first += atOnce) {
    const steps = Math.min(atOnce, STEPS - first);
    const path = new Float32Array(steps * IMAGE_PIXELS);
    const weights = new Float32Array(steps);
    for (let step = 0; step < steps; step++) {
      const t = (first + step + 0.5) / STEPS;
      weights[step] = 2 * t;
      for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++)
        path[step * IMAGE_PIXELS + pixel] = t * t * ink[pixel];
    }
    const evidence = (images: tf.Tensor) =>
      tf.sum(tf.mul(weights, logOdds(model.logits(images as tf.Tensor4D), digit)));
    const gradients = tf.tidy(() => tf.sum(tf.grad(evidence)(asImages(path)), 0));
    try {
      const values = await gradients.data<'float32'>();
      for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++) sums[pixel] += values[pixel];
    } finally {
      gradients.dispose();
    }
    await wait();
  }
  return ink.map((value, pixel) => (value * sums[pixel]) / STEPS);
}

/**
 * Computes the log-odds of a digit, log p / (1 - p), as its logit less the log-sum-exp of the nine others.
 * @param logits [size, 10] @returns [size], in nats; the caller disposes it or calls this in tf.tidy
 */
export function logOdds(logits: tf.Tensor2D, digit: number): tf.Tensor1D {
  const chosen = tf.cast(tf.oneHot(tf.tensor1d([digit], 'int32'), CLASSES), 'float32');
  const others = tf.logSumExp(tf.sub(logits, tf.mul(chosen, OUT_OF_THE_SUM)), 1);
  return tf.sub(tf.sum(tf.mul(logits, chosen), 1), others);
}

async function probabilitiesOf(
  model: InspectedModel,
  inks: readonly Float32Array[],
  digit: number,
  wait: () => Promise<void>,
): Promise<number[]> {
  const found: number[] = [];
  const atOnce = imagesAtOnce(model.network, MOST_COVERED_AT_ONCE);
  for (let first = 0; first < inks.length; first += atOnce) {
    const some = inks.slice(first, first + atOnce);
    const all = new Float32Array(some.length * IMAGE_PIXELS);
    some.forEach((each, index) => all.set(each, index * IMAGE_PIXELS));
    const answers = tf.tidy(() => model.answer(asImages(all)));
    try {
      const values = await answers.data<'float32'>();
      found.push(...some.map((_, index) => values[index * CLASSES + digit]));
    } finally {
      answers.dispose();
    }
    if (found.length < inks.length) await wait();
  }
  return found;
}
