// Filters a picture by the mean, maximum or minimum of square neighbourhoods, each in two one-dimensional passes of linear time.

import type { GreyImage } from '../grey-image.ts';

/** Writes the filtered line into `out`; both have `length` values. */
type Line = (line: Float32Array, radius: number, out: Float32Array) => void;

/**
 * The filters take all pixels within the radius, in pixels, on both axes; those beyond the edge are left out.
 * @returns a picture of the same size
 */
export const boxMean = (image: GreyImage, radius: number) => alongBoth(image, radius, meanLine);
export const boxMax = (image: GreyImage, radius: number) => alongBoth(image, radius, extremes(1));
export const boxMin = (image: GreyImage, radius: number) => alongBoth(image, radius, extremes(-1));

function alongBoth({ width, height, values }: GreyImage, radius: number, filter: Line): GreyImage {
  const whole = new Float32Array(width * height);
  for (let row = 0; row < height; row++)
    filter(
      values.subarray(row * width, (row + 1) * width),
      radius,
      whole.subarray(row * width, (row + 1) * width),
    );
  const column = new Float32Array(height);
  const filtered = new Float32Array(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) column[y] = whole[y * width + x];
    filter(column, radius, filtered);
    for (let y = 0; y < height; y++) whole[y * width + x] = filtered[y];
  }
  return { width, height, values: whole };
}

function meanLine(line: Float32Array, radius: number, out: Float32Array): void {
  let [sum, from, to] = [0, 0, 0];
  for (let index = 0; index < line.length; index++) {
    while (to < line.length && to <= index + radius) sum += line[to++];
    while (from < index - radius) sum -= line[from++];
    out[index] = sum / (to - from);
  }
}

/**
 * The queue holds falling candidates for the maximum; each value enters and leaves it once.
 * @param sign 1 for the largest, -1 for the smallest
 */
function extremes(sign: 1 | -1): Line {
  let queue = new Int32Array(0);
  return (line, radius, out) => {
    if (queue.length < line.length) queue = new Int32Array(line.length);
    let [head, tail] = [0, 0];
    for (let enter = 0; enter < line.length + radius; enter++) {
      if (enter < line.length) {
        while (tail > head && sign * line[queue[tail - 1]] <= sign * line[enter]) tail--;
        queue[tail++] = enter;
      }
      const at = enter - radius;
      if (at < 0) continue;
      while (queue[head] < at - radius) head++;
      out[at] = line[queue[head]];
    }
  };
}
