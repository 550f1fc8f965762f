// A smooth deformation of the image: a displacement of every point, written as a sum of a few low cosines on each axis.

import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { sampleAt } from '../photo/grey-image.ts';

/** On each axis these frequencies, in half periods over the image; the first alone would move the whole image. */
const FREQUENCIES = [0, 1, 2, 3];

interface Wave {
  /** It is 0 for a displacement along x and 1 along y. */
  axis: 0 | 1;
  /** It is the wave at each pixel, with a mean square of 1. */
  values: Float32Array;
}

const WAVES: readonly Wave[] = ([0, 1] as const).flatMap((axis) =>
  FREQUENCIES.flatMap((across) =>
    FREQUENCIES.filter((down) => across + down > 0).map((down) => ({ axis, values: wave(across, down) })),
  ),
);

/** A field has this many amounts. */
export const FIELD_AMOUNTS = WAVES.length;

function wave(across: number, down: number): Float32Array {
  const along = (frequency: number, at: number) =>
    frequency === 0 ? 1 : Math.SQRT2 * Math.cos((Math.PI * frequency * (at + 0.5)) / IMAGE_SIDE);
  return Float32Array.from(
    { length: IMAGE_PIXELS },
    (_, pixel) => along(across, pixel % IMAGE_SIDE) * along(down, Math.floor(pixel / IMAGE_SIDE)),
  );
}

/**
 * @param ink 784 intensities in [0,1]
 * @param amounts one for each wave; the root of the sum of their squares is the root mean square displacement, in pixels
 * @returns the deformed image, 784 intensities in [0,1]
 */
export function deformed(ink: Float32Array, amounts: ArrayLike<number>): Float32Array {
  const picture = { width: IMAGE_SIDE, height: IMAGE_SIDE, values: ink };
  const out = new Float32Array(IMAGE_PIXELS);
  for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++) {
    const at = [(pixel % IMAGE_SIDE) + 0.5, Math.floor(pixel / IMAGE_SIDE) + 0.5];
    WAVES.forEach(({ axis, values }, index) => {
      at[axis] += amounts[index] * values[pixel];
    });
    const [x, y] = at;
    const inside = x >= 0 && y >= 0 && x <= IMAGE_SIDE && y <= IMAGE_SIDE;
    if (inside) out[pixel] = sampleAt(picture, x, y);
  }
  return out;
}

/** @returns the root mean square displacement in pixels */
export function displacementOf(amounts: ArrayLike<number>): number {
  return Math.hypot(...Array.from(amounts));
}
