// Computes convolutions of any kernel and stride, and both of their gradients, as products of matrices that are made for some
// positions of the kernel at a time. All are NHWC, kernels [height, width, in, out].

import { addColumns, takeColumns } from './conv-columns';
import { finish } from './conv-rows';
import { product, ROWS } from '../products/product';
import { addTransposedProduct } from '../products/transposed-product';

/**
 * Computes max(least, sum over ky, kx, ci of x[y * strideY + ky - padTop, x * strideX + kx - padLeft, ci] kernel[ky, kx, ci, co] + bias[co]).
 * @param panels of the kernel [rows, out], from packColumns @param bias [out rounded up to four], or 0 for neither bias nor `least`
 * @param out [batch, outHeight, outWidth, out] @param room for positions * (rows + out rounded up to four) + 4 floats
 * @param positions so many are computed at a time, a multiple of ROWS
 */
export function convolve(
  x: usize,
  panels: usize,
  bias: usize,
  out: usize,
  room: usize,
  positions: i32,
  batch: i32,
  height: i32,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
  least: f32,
): void {
  const depth = kernelHeight * kernelWidth * inChannels;
  const columns = (outChannels + 3) & ~3;
  const sums = room;
  const rows = sums + ((positions * columns) << 2);
  const outRow: usize = outChannels << 2;
  const all = batch * outHeight * outWidth;
  const lowest = f32x4.splat(least);
  for (let first = 0; first < all; first += positions) {
    const count = min(positions, all - first);
    takeColumns(
      x,
      rows,
      first,
      count,
      height,
      width,
      inChannels,
      outHeight,
      outWidth,
      kernelHeight,
      kernelWidth,
      strideY,
      strideX,
      padTop,
      padLeft,
    );
    const target = out + first * outRow;
    const whole = ((count + ROWS - 1) / ROWS) * ROWS;
    if (columns == outChannels && whole == count) {
      product(rows, depth << 2, panels, target, outRow, count, depth, columns);
      if (bias) finish(target, outRow, bias, lowest, target, count, outChannels);
    } else {
      product(rows, depth << 2, panels, sums, columns << 2, whole, depth, columns);
      finish(sums, columns << 2, bias, lowest, target, count, outChannels);
    }
  }
}

/**
 * Adds to dx, zeroed by the caller, the gradient of a convolution's input.
 * @param dy [batch, outHeight, outWidth, out] @param panels of the transposed kernel [out, rows], from packColumns
 * @param dx [batch, height, width, in] @param room as for convolve, the rows rounded up to four
 */
export function convInputGradient(
  dy: usize,
  panels: usize,
  dx: usize,
  room: usize,
  positions: i32,
  batch: i32,
  height: i32,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const columns = (kernelHeight * kernelWidth * inChannels + 3) & ~3;
  const outRow: usize = outChannels << 2;
  const rows = room + ((positions * ((outChannels + 3) & ~3)) << 2);
  const all = batch * outHeight * outWidth;
  for (let first = 0; first < all; first += positions) {
    const count = min(positions, all - first);
    const whole = ((count + ROWS - 1) / ROWS) * ROWS;
    let from = dy + first * outRow;
    // A product reads whole rows, of which the last ones may not be there.
    if (whole != count) {
      copy(from, room, count * outRow);
      from = room;
    }
    product(from, outRow, panels, rows, columns << 2, whole, outChannels, columns);
    addColumns(
      rows,
      columns << 2,
      dx,
      first,
      count,
      height,
      width,
      inChannels,
      outHeight,
      outWidth,
      kernelHeight,
      kernelWidth,
      strideY,
      strideX,
      padTop,
      padLeft,
    );
  }
}

/**
 * Computes the gradient of a convolution's kernel.
 * @param x [batch, height, width, in] @param dy [batch, outHeight, outWidth, out] @param dw [height, width, in, out]
 * @param sums room for rows * out floats, both rounded up to four, zeroed
 * @param room for positions * (2 rows + out) + 4 floats, rows and out rounded up to four
 */
export function convFilterGradient(
  x: usize,
  dy: usize,
  dw: usize,
  sums: usize,
  room: usize,
  positions: i32,
  batch: i32,
  height: i32,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const rows = kernelHeight * kernelWidth * inChannels;
  const rowBlocks = (rows + 3) >> 2;
  const outBlocks = (outChannels + 3) >> 2;
  const blockBytes: usize = positions << 4;
  const pixels = room;
  const gradients = pixels + rowBlocks * blockBytes;
  const columns = gradients + outBlocks * blockBytes;
  const all = batch * outHeight * outWidth;
  for (let first = 0; first < all; first += positions) {
    const count = min(positions, all - first);
    takeColumns(
      x,
      columns,
      first,
      count,
      height,
      width,
      inChannels,
      outHeight,
      outWidth,
      kernelHeight,
      kernelWidth,
      strideY,
      strideX,
      padTop,
      padLeft,
    );
    for (let position = 0; position < count; position++) {
      spread(columns + ((position * rows) << 2), pixels + (position << 4), rowBlocks, blockBytes);
      spread(
        dy + (((first + position) * outChannels) << 2),
        gradients + (position << 4),
        outBlocks,
        blockBytes,
      );
    }
    addTransposedProduct(pixels, gradients, sums, rowBlocks, outBlocks, count, blockBytes);
  }
  for (let k = 0; k < rows; k++)
    for (let co = 0; co < outChannels; co++) {
      const block = (k >> 2) * outBlocks + (co >> 2);
      const from = sums + (block << 6) + ((((k & 3) << 2) + (co & 3)) << 2);
      store<f32>(dw + ((k * outChannels + co) << 2), load<f32>(from));
    }
}

function copy(from: usize, to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 4) store<f32>(to + at, load<f32>(from + at));
}

/** Copies a row to blocks of four, a block every `blockBytes`. */
function spread(from: usize, to: usize, blocks: i32, blockBytes: usize): void {
  for (let block = 0; block < blocks; block++) {
    v128.store(to, v128.load(from));
    from += 16;
    to += blockBytes;
  }
}
