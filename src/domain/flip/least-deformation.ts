// Searches for the smallest smooth deformation that surely flips an answer: DeepFool (Moosavi-Dezfooli, Fawzi and Frossard 2016, arXiv
// 1511.04599), whose pixels are replaced by the amounts of a smooth field, as in ADef (Alaifari, Alberti and Gauksson 2019,
// arXiv 1804.07729). Slopes are central differences, so that the model is asked for answers alone.

import { CLASSES } from '../image/digit-images.ts';
import { answerOf, askAll, isFlipped, marginOf, type Ask } from './ask.ts';
import { deformed, displacementOf, FIELD_AMOUNTS } from './smooth-field.ts';

export interface Deformation {
  /** They are the 784 intensities in [0,1] of the deformed image. */
  ink: Float32Array;
  /** It is the root mean square displacement in pixels. */
  displacement: number;
  from: number;
  to: number;
  /** False where another digit is the likeliest, and the page is still not sure of it. */
  sure: boolean;
}

interface Options {
  signal?: AbortSignal;
  /** Hears the displacement so far, in pixels. */
  onStep?(displacement: number): void;
}

/** Differences are taken over twice this many pixels. */
const DIFFERENCE = 0.15;
const MOST_STEPS = 20;
/** An answer is sure where two digits share the probability and this is the log of their ratio: 60 % against 40 %. */
const SURE_GAP = Math.log(1.5);
/** A step of DeepFool goes a little beyond where the answer would be sure. */
const OVERSHOOT = 1.1;
/** Beyond this displacement, in pixels, nobody would call the deformation small. */
const LARGEST = 3;
/** It halves the last step so many times, to end close behind the border. */
const HALVINGS = 8;
const LEAST_LOG = -27;

/**
 * @param ink 784 intensities in [0,1]
 * @returns null where no deformation up to three pixels was found, or the search was ended
 */
export async function leastDeformation(
  ink: Float32Array,
  ask: Ask,
  { signal, onStep }: Options = {},
): Promise<Deformation | null> {
  const answerAt = async (amounts: Float64Array) => (await askAll(ask, [deformed(ink, amounts)]))[0];
  const from = answerOf((await askAll(ask, [ink]))[0]);
  const end = async (flipping: Float64Array, sure: boolean): Promise<Deformation> => {
    const nearest = await closest(async (tried) => {
      const answer = await answerAt(tried);
      return sure ? isFlipped(answer, from) : marginOf(answer, from) > 0;
    }, flipping);
    const displacement = displacementOf(nearest);
    return { ink: deformed(ink, nearest), displacement, from, to: answerOf(await answerAt(nearest)), sure };
  };
  let amounts: Float64Array = new Float64Array(FIELD_AMOUNTS);
  // The first deformation that flips the answer at all stands where none within the bounds does so surely.
  let atAll: Float64Array | null = null;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (signal?.aborted) return null;
    const next = await stepOver(ink, ask, amounts, from);
    if (!next) break;
    const size = displacementOf(next);
    if (size > LARGEST) break;
    onStep?.(size);
    const answer = await answerAt(next);
    if (isFlipped(answer, from)) return end(next, true);
    if (marginOf(answer, from) > 0) atAll ??= next;
    amounts = next;
  }
  return atAll && end(atAll, false);
}

/** Goes to where the nearest other digit would surely beat `from` if answers were linear. @returns null where nothing slopes */
async function stepOver(
  ink: Float32Array,
  ask: Ask,
  amounts: Float64Array,
  from: number,
): Promise<Float64Array | null> {
  const moved = (index: number, by: number) =>
    deformed(
      ink,
      amounts.map((each, at) => each + (at === index ? by : 0)),
    );
  const indices = Array.from(amounts.keys());
  const answers = await askAll(ask, [
    deformed(ink, amounts),
    ...indices.flatMap((index) => [moved(index, DIFFERENCE), moved(index, -DIFFERENCE)]),
  ]);
  const logs = answers.map((each) => Array.from(each, (value) => Math.max(LEAST_LOG, Math.log(value))));
  let best: { length: number; step: Float64Array } | null = null;
  for (let digit = 0; digit < CLASSES; digit++) {
    if (digit === from) continue;
    const gap = (log: number[]) => log[digit] - log[from];
    const slope = Float64Array.from(
      indices,
      (index) => (gap(logs[1 + 2 * index]) - gap(logs[2 + 2 * index])) / (2 * DIFFERENCE),
    );
    const square = slope.reduce((sum, each) => sum + each * each, 0);
    if (square < 1e-12) continue;
    const missing = Math.max(0.01, SURE_GAP - gap(logs[0])) * OVERSHOOT;
    const length = missing / Math.sqrt(square);
    if (!best || length < best.length)
      best = { length, step: slope.map((each) => (each * missing) / square) };
  }
  if (!best) return null;
  // Far from the border the answers are not linear at all, so that no step is longer than half a pixel.
  const shrink = Math.min(1, 0.5 / best.length);
  const { step } = best;
  return amounts.map((each, index) => each + step[index] * shrink);
}

/** @returns the least multiple of a flipping field that flips, to a part in 256 */
async function closest(
  flips: (amounts: Float64Array) => Promise<boolean>,
  flipping: Float64Array,
): Promise<Float64Array> {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (await flips(flipping.map((each) => each * middle))) high = middle;
    else low = middle;
  }
  return flipping.map((each) => each * high);
}
