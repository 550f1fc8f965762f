// Filters a picture by the mean, maximum or minimum of square neighbourhoods, each in two one-dimensional passes of linear time.

import type { GreyImage } from './grey-image.ts';

type Line = (line: Float32Array, radius: number) => Float32Array;

/**
 * The three filters take all pixels within the radius, in pixels, on both axes; those beyond the edge are left out.
 * @returns a picture of the same size
 */
export const boxMean = (image: GreyImage, radius: number) => alongBoth(image, radius, meanLine);
export const boxMax = (image: GreyImage, radius: number) => alongBoth(image, radius, maxLine);
export const boxMin = (image: GreyImage, radius: number) => negated(boxMax(negated(image), radius));

/** A morphological closing removes what is dark and narrower than 2 radius + 1 pixels, and keeps everything else. */
export const closing = (image: GreyImage, radius: number) => boxMin(boxMax(image, radius), radius);

function negated({ width, height, values }: GreyImage): GreyImage {
  return { width, height, values: values.map((value) => -value) };
}

function alongBoth({ width, height, values }: GreyImage, radius: number, filter: Line): GreyImage {
  const half = new Float32Array(width * height);
  for (let row = 0; row < height; row++)
    half.set(filter(values.subarray(row * width, (row + 1) * width), radius), row * width);
  const whole = new Float32Array(width * height);
  const column = new Float32Array(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) column[y] = half[y * width + x];
    filter(column, radius).forEach((value, y) => {
      whole[y * width + x] = value;
    });
  }
  return { width, height, values: whole };
}

function meanLine(line: Float32Array, radius: number): Float32Array {
  const sums = new Float64Array(line.length + 1);
  line.forEach((value, index) => {
    sums[index + 1] = sums[index] + value;
  });
  return line.map((_, index) => {
    const from = Math.max(0, index - radius);
    const to = Math.min(line.length, index + radius + 1);
    return (sums[to] - sums[from]) / (to - from);
  });
}

/** The queue holds falling candidates for the maximum; each value enters and leaves it once. */
function maxLine(line: Float32Array, radius: number): Float32Array {
  const largest = new Float32Array(line.length);
  const queue = new Int32Array(line.length);
  let [head, tail] = [0, 0];
  for (let enter = 0; enter < line.length + radius; enter++) {
    if (enter < line.length) {
      while (tail > head && line[queue[tail - 1]] <= line[enter]) tail--;
      queue[tail++] = enter;
    }
    const at = enter - radius;
    if (at < 0) continue;
    while (queue[head] < at - radius) head++;
    largest[at] = line[queue[head]];
  }
  return largest;
}
