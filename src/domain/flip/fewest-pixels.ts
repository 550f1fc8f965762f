// Searches for the fewest pixels that, put on or taken off, surely flip an answer: the best single pixel again and again (a greedy
// search), after which each pixel that turns out not to be needed is put back. It asks the model only for answers, as a person
// with an eraser could.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { answerOf, askAll, isFlipped, marginOf, type Ask } from './ask.ts';

export interface PixelFlip {
  /** They are the 784 intensities in [0,1] with the changes made. */
  ink: Float32Array;
  /** These pixels were changed, by index; each is full ink now where it had less than half, and blank otherwise. */
  changed: readonly number[];
  from: number;
  to: number;
  /** False where another digit is the likeliest, and the page is still not sure of it. */
  sure: boolean;
}

interface Options {
  /** The search gives up after so many pixels. */
  most?: number;
  signal?: AbortSignal;
  /** Hears how many pixels have been changed so far. */
  onStep?(pixels: number): void;
}

const MOST_PIXELS = 40;

/**
 * @param ink 784 intensities in [0,1]
 * @returns null where so many pixels do not flip the answer, or the search was ended
 */
export async function fewestPixels(
  ink: Float32Array,
  ask: Ask,
  { most = MOST_PIXELS, signal, onStep }: Options = {},
): Promise<PixelFlip | null> {
  const [before] = await askAll(ask, [ink]);
  const from = answerOf(before);
  let present = ink;
  let changed: number[] = [];
  let sure = false;
  // The first change that flips the answer at all stands where none within the bounds does so surely.
  let atAll: { present: Float32Array; changed: number[] } | null = null;
  while (changed.length < most && !sure) {
    if (signal?.aborted) return null;
    const candidates = nearInk(present).filter((pixel) => !changed.includes(pixel));
    const tried = candidates.map((pixel) => toggled(present, pixel, ink));
    const answers = await askAll(ask, tried);
    const margins = answers.map((each) => marginOf(each, from));
    const best = margins.indexOf(Math.max(...margins));
    if (best < 0) break;
    present = tried[best];
    changed = [...changed, candidates[best]];
    onStep?.(changed.length);
    sure = isFlipped(answers[best], from);
    if (margins[best] > 0) atAll ??= { present, changed };
  }
  if (!sure && !atAll) return null;
  if (!sure && atAll) ({ present, changed } = atAll);
  const holds = (answer: Float32Array) => (sure ? isFlipped(answer, from) : marginOf(answer, from) > 0);
  for (const pixel of changed.slice(0, -1)) {
    if (signal?.aborted) return null;
    const without = present.slice();
    without[pixel] = ink[pixel];
    const [answer] = await askAll(ask, [without]);
    if (!holds(answer)) continue;
    present = without;
    changed = changed.filter((each) => each !== pixel);
  }
  const [after] = await askAll(ask, [present]);
  return { ink: present, changed, from, to: answerOf(after), sure };
}

function toggled(present: Float32Array, pixel: number, original: Float32Array): Float32Array {
  const next = present.slice();
  next[pixel] = original[pixel] < 0.5 ? 1 : 0;
  return next;
}

/** @returns the pixels with ink and those beside them: a speck far from the digit would prove little */
function nearInk(ink: Float32Array): number[] {
  const near = new Set<number>();
  for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++) {
    if (ink[pixel] < 0.1) continue;
    const [x, y] = [pixel % IMAGE_SIDE, Math.floor(pixel / IMAGE_SIDE)];
    for (let row = Math.max(0, y - 1); row <= Math.min(IMAGE_SIDE - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(IMAGE_SIDE - 1, x + 1); column++)
        near.add(row * IMAGE_SIDE + column);
  }
  return [...near].sort((one, other) => one - other);
}
