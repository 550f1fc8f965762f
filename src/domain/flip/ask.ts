// Asks the model that answers, and measures how near an answer is to another digit.

import { argMax } from '../arg-max.ts';
import { CLASSES } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { isTooClose } from '../reading/answer.ts';

/**
 * @param inks the drawings one after the other, 784 intensities in [0,1] each
 * @returns ten probabilities for each drawing, one drawing after the other
 */
export type Ask = (inks: Float32Array) => Promise<Float32Array>;

/** Probabilities in 32 bits are never taken for smaller than this, so that their logarithms stay finite. */
const LEAST = 1e-12;

/** @returns ten probabilities of each drawing, in the order given */
export async function askAll(ask: Ask, drawings: readonly Float32Array[]): Promise<Float32Array[]> {
  const inks = new Float32Array(drawings.length * IMAGE_PIXELS);
  drawings.forEach((ink, index) => inks.set(ink, index * IMAGE_PIXELS));
  const all = await ask(inks);
  return drawings.map((_, index) => all.subarray(index * CLASSES, (index + 1) * CLASSES));
}

/**
 * @param probabilities ten of them
 * @param digit the answer that is to be left
 * @returns the log of the ratio of the most probable other digit to the most probable of the rest: above 0 once the answer has
 *   flipped, and then the higher the surer
 */
export function marginOf(probabilities: Float32Array, digit: number): number {
  const [other, next] = Array.from(probabilities)
    .filter((_, each) => each !== digit)
    .sort((one, two) => two - one);
  const rest = Math.max(next, probabilities[digit]);
  return Math.log(Math.max(other, LEAST)) - Math.log(Math.max(rest, LEAST));
}

/**
 * @param probabilities ten of them
 * @param from the answer that is to be left
 * @returns whether another digit is read, and surely enough that the page would call it its answer
 */
export function isFlipped(probabilities: Float32Array, from: number): boolean {
  const [first, second] = Array.from(probabilities).sort((one, two) => two - one);
  return answerOf(probabilities) !== from && !isTooClose(first, second);
}

/** @returns the most probable digit */
export function answerOf(probabilities: Float32Array): number {
  return argMax(probabilities);
}
