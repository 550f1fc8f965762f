// Computes the gradient of a 3x3 kernel by Winograd's filtering (Lavin and Gray 2016).

import { addTransposedProduct } from '../products/transposed-product';
import { takeGradients, takePixels } from './winograd-take';

const VALUES: i32 = 16;

/**
 * Computes the gradient of a convolution's kernel.
 * @param x [batch, height, width, in] @param dy [batch, outHeight, outWidth, out] @param dw [3, 3, in, out]
 * @param sums room for 16 * in * out floats, both rounded up to four, zeroed @param room as for winogradConvolve
 */
export function winogradFilterGradient(
  x: usize,
  dy: usize,
  dw: usize,
  sums: usize,
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
  const sumsApart: usize = (inWide * outWide) << 2;
  const across = (outWidth + 1) >> 1;
  const ofImage = ((outHeight + 1) >> 1) * across;
  const all = ofImage * batch;
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
      tiles << 4,
      16,
    );
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
      tiles << 4,
      16,
    );
    for (let value = 0; value < VALUES; value++)
      addTransposedProduct(
        pixels + value * pixelsApart,
        gradients + value * gradientsApart,
        sums + value * sumsApart,
        inWide >> 2,
        outWide >> 2,
        count,
        tiles << 4,
      );
  }
  const tap: usize = (inChannels * outChannels) << 2;
  for (let ci = 0; ci < inChannels; ci++)
    for (let co = 0; co < outChannels; co++) {
      const from = sums + (((ci >> 2) * outWide + (co & ~3)) << 4) + ((((ci & 3) << 2) + (co & 3)) << 2);
      const to = dw + ((ci * outChannels + co) << 2);
      for (let column = 0; column < 3; column++)
        for (let row = 0; row < 3; row++) {
          let sum: f32 = 0;
          if (row == 0) sum = ofRow(from, sumsApart, column);
          else if (row == 2) sum = ofRow(from + 12 * sumsApart, sumsApart, column);
          const near = ofRow(from + 4 * sumsApart, sumsApart, column);
          const far = ofRow(from + 8 * sumsApart, sumsApart, column);
          sum += (row == 1 ? near - far : near + far) * 0.5;
          store<f32>(to + (row * 3 + column) * tap, sum);
        }
    }
}

/** @returns a row of the sums times a column of G */
function ofRow(from: usize, apart: usize, column: i32): f32 {
  const near = load<f32>(from + apart);
  const far = load<f32>(from + 2 * apart);
  if (column == 1) return (near - far) * 0.5;
  return (near + far) * 0.5 + load<f32>(column == 0 ? from : from + 3 * apart);
}
