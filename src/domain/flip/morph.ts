// Turns one digit into another: the distance to the edge of the ink, negative inside, is mixed, and its zero is the edge of the
// shape between them (Rossignac and Kaul 1994 and many others), so that a stroke moves where a cross-fade would show both.

import { distanceTo } from '../photo/stroke/distance.ts';
import { sampleAt } from '../photo/grey-image.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';

/** A pixel has this many cells on each axis. */
const CELLS = 3;
const SIDE = IMAGE_SIDE * CELLS;

/** @param share in [0,1] of the second one @returns 784 intensities in [0,1] */
export type Morph = (share: number) => Float32Array;

/** @param from, to 784 intensities in [0,1] each; the ends of the morph are they themselves */
export function morphBetween(from: Float32Array, to: Float32Array): Morph {
  const [first, second] = [edgeOf(from), edgeOf(to)];
  return (share) => {
    if (share <= 0) return from;
    if (share >= 1) return to;
    const out = new Float32Array(IMAGE_PIXELS);
    first.forEach((distance, cell) => {
      const mixed = distance * (1 - share) + second[cell] * share;
      const covered = Math.min(1, Math.max(0, 0.5 - mixed));
      const [x, y] = [cell % SIDE, Math.floor(cell / SIDE)];
      out[Math.floor(y / CELLS) * IMAGE_SIDE + Math.floor(x / CELLS)] += covered / CELLS ** 2;
    });
    const peak = Math.max(...out);
    return peak > 0 ? out.map((value) => value / peak) : out;
  };
}

/** @returns for each cell the distance to the edge of the ink, in pixels, negative inside */
function edgeOf(ink: Float32Array): Float32Array {
  const picture = { width: IMAGE_SIDE, height: IMAGE_SIDE, values: ink };
  const mask = Uint8Array.from({ length: SIDE ** 2 }, (_, cell) =>
    sampleAt(picture, ((cell % SIDE) + 0.5) / CELLS, (Math.floor(cell / SIDE) + 0.5) / CELLS) >= 0.4 ? 1 : 0,
  );
  const outside = distanceTo(mask, SIDE);
  const inside = distanceTo(
    mask.map((mark) => 1 - mark),
    SIDE,
  );
  return outside.map((distance, cell) => (distance > 0 ? distance - 0.5 : 0.5 - inside[cell]) / CELLS);
}

/**
 * @param answers the digit at each of evenly spaced shares from 0 to 1
 * @returns where the answer changes: the share in the middle between two answers, with both
 */
export function changesAlong(answers: readonly number[]): { share: number; from: number; to: number }[] {
  return answers.flatMap((to, index) => {
    const from = answers[index - 1];
    if (index === 0 || from === to) return [];
    return [{ share: (index - 0.5) / (answers.length - 1), from, to }];
  });
}
