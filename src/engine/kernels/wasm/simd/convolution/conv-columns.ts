// Copies the pixels under the kernel, for each position of it, to a row of a matrix (im2col), for some positions at a time, so that
// the matrix stays in the cache; and adds such rows up at their pixels (col2im). All are NHWC.

import { addScaled } from '../add-scaled';

/**
 * Fills rows [kernelHeight * kernelWidth * channels], with zeros for what lies outside of an image.
 * @param x [batch, height, width, channels] @param to room for the rows and three floats @param first position, counted through
 * all images @param count of positions
 */
export function takeColumns(
  x: usize,
  to: usize,
  first: i32,
  count: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const right: usize = channels << 2;
  const down: usize = right * width;
  const run = right * kernelWidth;
  const ofImage = outHeight * outWidth;
  let image = first / ofImage;
  let outY = (first % ofImage) / outWidth;
  let outX = first % outWidth;
  for (let position = 0; position < count; position++) {
    const top = outY * strideY - padTop;
    const left = outX * strideX - padLeft;
    const corner = x + (image * height + top) * down + left * right;
    const isInside = left >= 0 && left + kernelWidth <= width;
    // A copy may write up to seven floats too many, which the next one overwrites.
    if (isInside && top >= 0 && top + kernelHeight <= height) {
      let from = corner;
      const end = to + run * kernelHeight;
      for (; to < end; to += run, from += down) copy(from, to, run);
    } else
      for (let ky = 0; ky < kernelHeight; ky++) {
        const y = top + ky;
        const from = corner + ky * down;
        if (y < 0 || y >= height) clear(to, run);
        else if (isInside) copy(from, to, run);
        else
          for (let kx = 0; kx < kernelWidth; kx++) {
            const pixel = left + kx;
            if (pixel >= 0 && pixel < width) copy(from + kx * right, to + kx * right, right);
            else clear(to + kx * right, right);
          }
        to += run;
      }
    if (++outX == outWidth) {
      outX = 0;
      if (++outY == outHeight) {
        outY = 0;
        image++;
      }
    }
  }
}

function copy(from: usize, to: usize, bytes: usize): void {
  if (bytes <= 32) {
    v128.store(to, v128.load(from));
    if (bytes > 16) v128.store(to, v128.load(from, 16), 16);
    return;
  }
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, v128.load(from + at));
}

function clear(to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, f32x4.splat(0));
}

/** Adds rows to dx, zeroed by the first caller: the transpose of takeColumns. @param row bytes from one row to the next */
export function addColumns(
  from: usize,
  row: usize,
  dx: usize,
  first: i32,
  count: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const right: usize = channels << 2;
  const down: usize = right * width;
  const ofImage = outHeight * outWidth;
  let image = first / ofImage;
  let outY = (first % ofImage) / outWidth;
  let outX = first % outWidth;
  for (let position = 0; position < count; position++, from += row) {
    const top = outY * strideY - padTop;
    const left = outX * strideX - padLeft;
    const firstX = max(0, -left);
    const floats = (min(kernelWidth, width - left) - firstX) * channels;
    let at = from + firstX * right;
    let to = dx + (image * height + top) * down + (left + firstX) * right;
    for (let ky = 0; ky < kernelHeight; ky++) {
      const y = top + ky;
      if (y >= 0 && y < height) addScaled(at, to, floats, 1);
      at += right * kernelWidth;
      to += down;
    }
    if (++outX == outWidth) {
      outX = 0;
      if (++outY == outHeight) {
        outY = 0;
        image++;
      }
    }
  }
}
