// Turns a picture by quarters.

import type { RgbaImage } from '../../../domain/photo/grey-image.ts';

/** @param quarters clockwise, 0 to 3 */
export function turned(picture: RgbaImage, quarters: number): RgbaImage {
  let turnedBy = picture;
  for (let quarter = 0; quarter < quarters; quarter++) turnedBy = byOne(turnedBy);
  return turnedBy;
}

/** Copies a pixel as one number of four bytes. */
function byOne({ width, height, data }: RgbaImage): RgbaImage {
  const from = new Uint32Array(data.slice().buffer);
  const to = new Uint32Array(from.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x];
  return { width: height, height: width, data: new Uint8ClampedArray(to.buffer) };
}
