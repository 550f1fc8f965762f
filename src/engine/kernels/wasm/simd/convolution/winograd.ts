// Computes 3x3 convolutions with strides of 1, and the gradients of their input, by Winograd's minimal filtering F(2x2, 3x3), which takes 16
// multiplications where the definition takes 36 (Lavin and Gray 2016). All are NHWC, kernels [3, 3, in, out].

import { addScaled } from '../add-scaled';
import { product, ROWS } from '../products/product';
import { clear, takeGradients, takePixels } from './winograd-take';
import { addPixels, storeTile } from './winograd-tiles';

const VALUES: i32 = 16;

/**
 * Computes a convolution with bias and, where `least` is 0, relu.
 * @param x [batch, height, width, in] @param kernels from winogradKernel @param bias [out rounded up to four]
 * @param out [batch, outHeight, outWidth, out] @param room for 16 * (tiles + 1) * (in + out, each rounded up to four) floats
 * @param tiles so many are computed at a time, a multiple of six
 */
export function winogradConvolve(
  x: usize,
  kernels: usize,
  bias: usize,
  out: usize,
  room: usize,
  tiles: i32,
  batch: i32,
  height: i32,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  padTop: i32,
  padLeft: i32,
  least: f32,
): void {
  const inWide = (inChannels + 3) & ~3;
  const outWide = (outChannels + 3) & ~3;
  const pixelsApart: usize = (tiles * inWide) << 2;
  const sumsApart: usize = (tiles * outWide) << 2;
  const patch = room;
  const pixels = patch + ((VALUES * max(inWide, outWide)) << 2);
  const sums = pixels + VALUES * pixelsApart;
  const across = (outWidth + 1) >> 1;
  const ofImage = ((outHeight + 1) >> 1) * across;
  const all = ofImage * batch;
  const lowest = f32x4.splat(least);
  for (let first = 0; first < all; first += tiles) {
    const count = min(tiles, all - first);
    takePixels(
      x,
      patch,
      pixels,
      pixelsApart,
      first,
      count,
      height,
      width,
      inChannels,
      across,
      ofImage,
      padTop,
      padLeft,
      16,
      inWide << 2,
    );
    const rows = ((count + ROWS - 1) / ROWS) * ROWS;
    for (let value = 0; value < VALUES; value++)
      product(
        pixels + value * pixelsApart,
        inWide << 2,
        kernels + ((value * inChannels * outWide) << 2),
        sums + value * sumsApart,
        outWide << 2,
        rows,
        inChannels,
        outWide,
      );
    for (let tile = 0; tile < count; tile++) {
      const which = first + tile;
      const image = which / ofImage;
      const y = ((which % ofImage) / across) << 1;
      const at = (which % across) << 1;
      const down: usize = (outWidth * outChannels) << 2;
      const right: usize = outChannels << 2;
      storeTile(
        sums + ((tile * outWide) << 2),
        sumsApart,
        bias,
        lowest,
        outChannels,
        out + (image * outHeight + y) * down + at * right,
        down,
        right,
        outHeight - y,
        outWidth - at,
      );
    }
  }
}

/**
 * Adds to dx, zeroed by the caller, the gradient of a convolution's input.
 * @param dy [batch, outHeight, outWidth, out] @param kernels from winogradKernel, turned @param dx [batch, height, width, in]
 * @param room as for winogradConvolve
 */
export function winogradInputGradient(
  dy: usize,
  kernels: usize,
  dx: usize,
  room: usize,
  tiles: i32,
  batch: i32,
  height: i32,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const inWide = (inChannels + 3) & ~3;
  const outWide = (outChannels + 3) & ~3;
  const pixelsApart: usize = (tiles * inWide) << 2;
  const gradientsApart: usize = (tiles * outWide) << 2;
  const patch = room;
  const pixels = patch + ((VALUES * max(inWide, outWide)) << 2);
  const gradients = pixels + VALUES * pixelsApart;
  const across = (outWidth + 1) >> 1;
  const ofImage = ((outHeight + 1) >> 1) * across;
  const all = ofImage * batch;
  const wide: usize = inWide << 2;
  const right: usize = inChannels << 2;
  const down: usize = right * width;
  for (let first = 0; first < all; first += tiles) {
    const count = min(tiles, all - first);
    takeGradients(
      dy,
      patch,
      gradients,
      gradientsApart,
      first,
      count,
      outHeight,
      outWidth,
      outChannels,
      across,
      ofImage,
      16,
      outWide << 2,
    );
    const rows = ((count + ROWS - 1) / ROWS) * ROWS;
    for (let value = 0; value < VALUES; value++)
      product(
        gradients + value * gradientsApart,
        outWide << 2,
        kernels + ((value * outChannels * inWide) << 2),
        pixels + value * pixelsApart,
        wide,
        rows,
        outChannels,
        inWide,
      );
    for (let tile = 0; tile < count; tile++) {
      const which = first + tile;
      const image = which / ofImage;
      const top = (((which % ofImage) / across) << 1) - padTop;
      const left = ((which % across) << 1) - padLeft;
      const from = pixels + tile * wide;
      const to = dx + image * height * down + top * down + left * right;
      if (top >= 0 && left >= 0 && top + 4 <= height && left + 4 <= width) {
        addPixels(from, pixelsApart, inChannels, to, down, right);
        continue;
      }
      clear(patch, VALUES * wide);
      addPixels(from, pixelsApart, inWide, patch, 4 * wide, wide);
      for (let row = 0; row < 4; row++)
        for (let column = 0; column < 4; column++) {
          const y = top + row;
          const at = left + column;
          if (y >= 0 && y < height && at >= 0 && at < width)
            addScaled(patch + (row * 4 + column) * wide, to + row * down + column * right, inChannels, 1);
        }
    }
  }
}
