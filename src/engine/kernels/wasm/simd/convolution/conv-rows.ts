// Computes convolutions, and the gradients of their kernels, an output row at a time. The pixels under the kernel are read where they
// lie, in an image that is padded where it must be. All are NHWC, kernels [height, width, in, out].

import { ROWS } from '../products/product';
import { rowsByAll } from '../products/product-of-runs';
import { addSlidingByEight } from '../products/transposed-product';
import { storeLanes } from '../store-lanes';

/** Copies an image into one that is wider by its padding, which stays zero. */
function pad(
  image: usize,
  padded: usize,
  height: i32,
  width: i32,
  channels: i32,
  paddedHeight: i32,
  paddedWidth: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const rows = min(height, paddedHeight - padTop);
  const bytes: usize = (min(width, paddedWidth - padLeft) * channels) << 2;
  const from = image;
  const to = padded + (((padTop * paddedWidth + padLeft) * channels) << 2);
  const down: usize = (paddedWidth * channels) << 2;
  const imageDown: usize = (width * channels) << 2;
  for (let row = 0; row < rows; row++) memory.copy(to + row * down, from + row * imageDown, bytes);
}

/**
 * Computes max(least, sum over ky, kx, ci of x[y * strideY + ky - padTop, x * strideX + kx - padLeft, ci] kernel[ky, kx, ci, co] + bias[co]).
 * @param panels of the kernel [rows, out], from packColumns @param bias [out rounded up to four], or 0 for neither bias nor `least`
 * @param out [batch, outHeight, outWidth, out]; outWidth is at least ROWS
 * @param room for outWidth * (out rounded up to four) floats and, behind them, for a padded image, zeroed
 */
export function convolveRows(
  x: usize,
  panels: usize,
  bias: usize,
  out: usize,
  room: usize,
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
  const paddedHeight = (outHeight - 1) * strideY + kernelHeight;
  const paddedWidth = (outWidth - 1) * strideX + kernelWidth;
  const isPadded = padTop > 0 || padLeft > 0 || paddedHeight > height || paddedWidth > width;
  const columns = (outChannels + 3) & ~3;
  const isDirect = columns == outChannels;
  const padded = room + ((outWidth * columns) << 2);
  const down: usize = ((isPadded ? paddedWidth : width) * inChannels) << 2;
  const right: usize = (strideX * inChannels) << 2;
  const outRow: usize = outChannels << 2;
  const sumRow: usize = columns << 2;
  const lowest = f32x4.splat(least);
  let target = out;
  for (let image = 0; image < batch; image++) {
    let from = x + ((image * height * width * inChannels) << 2);
    if (isPadded) {
      pad(from, padded, height, width, inChannels, paddedHeight, paddedWidth, padTop, padLeft);
      from = padded;
    }
    for (let y = 0; y < outHeight; y++) {
      const sums = isDirect ? target : room;
      for (let at = 0; at < outWidth; at += ROWS) {
        // The last ones are computed again rather than fewer at a time.
        const first = min(at, outWidth - ROWS);
        rowsByAll(
          from + first * right,
          right,
          down,
          kernelHeight,
          kernelWidth * inChannels,
          panels,
          sums + first * sumRow,
          sumRow,
          columns,
        );
      }
      if (bias || !isDirect) finish(sums, sumRow, bias, lowest, target, outWidth, outChannels);
      from += strideY * down;
      target += outWidth * outRow;
    }
  }
}

/** Adds the bias, takes no less than `least`, and stores rows of so many channels. @param bias 0 for neither */
export function finish(
  from: usize,
  row: usize,
  bias: usize,
  least: v128,
  to: usize,
  count: i32,
  channels: i32,
): void {
  const outRow: usize = channels << 2;
  for (let channel = 0; channel < channels; channel += 4) {
    const at: usize = channel << 2;
    const offset = bias ? v128.load(bias + at) : f32x4.splat(0);
    for (let position = 0; position < count; position++) {
      const sum = v128.load(from + position * row + at);
      const value = bias ? f32x4.max(f32x4.add(sum, offset), least) : sum;
      storeLanes(to + position * outRow + at, value, channels - channel);
    }
  }
}

/**
 * Computes the gradient of a convolution's kernel.
 * @param x [batch, height, width, in] @param dy [batch, outHeight, outWidth, out] @param dw [height, width, in, out]
 * @param sums room for kernelHeight * (kernelWidth * in rounded up to four) * (out rounded up to eight) floats, zeroed
 * @param room for outWidth * (out rounded up to eight) floats and, behind them, for a padded image, zeroed
 */
export function convFilterGradientByRows(
  x: usize,
  dy: usize,
  dw: usize,
  sums: usize,
  room: usize,
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
  const paddedHeight = (outHeight - 1) * strideY + kernelHeight;
  const paddedWidth = (outWidth - 1) * strideX + kernelWidth;
  const isPadded = padTop > 0 || padLeft > 0 || paddedHeight > height || paddedWidth > width;
  const taps = kernelWidth * inChannels;
  const tapBlocks = (taps + 3) >> 2;
  const outBlocks = ((outChannels + 7) >> 3) << 1;
  const blockBytes: usize = outWidth << 4;
  const padded = room + outBlocks * blockBytes;
  const down: usize = ((isPadded ? paddedWidth : width) * inChannels) << 2;
  const right: usize = (strideX * inChannels) << 2;
  let gradient = dy;
  for (let image = 0; image < batch; image++) {
    let from = x + ((image * height * width * inChannels) << 2);
    if (isPadded) {
      pad(from, padded, height, width, inChannels, paddedHeight, paddedWidth, padTop, padLeft);
      from = padded;
    }
    for (let y = 0; y < outHeight; y++) {
      for (let channel = 0; channel < outChannels; channel += 4)
        takeFour(gradient + (channel << 2), outChannels << 2, room + (channel >> 2) * blockBytes, outWidth);
      let to = sums;
      for (let ky = 0; ky < kernelHeight; ky++)
        for (let block = 0; block < tapBlocks; block++) {
          const at = from + ky * down + (block << 4);
          for (let other = 0; other < outBlocks; other += 2, to += 128)
            addSlidingByEight(
              at,
              right,
              room + other * blockBytes,
              room + (other + 1) * blockBytes,
              to,
              outWidth,
            );
        }
      from += strideY * down;
      gradient += (outWidth * outChannels) << 2;
    }
  }
  for (let ky = 0; ky < kernelHeight; ky++)
    for (let tap = 0; tap < taps; tap++)
      for (let co = 0; co < outChannels; co++) {
        const block = (ky * tapBlocks + (tap >> 2)) * outBlocks + (co >> 2);
        const from = sums + (block << 6) + ((((tap & 3) << 2) + (co & 3)) << 2);
        store<f32>(dw + (((ky * taps + tap) * outChannels + co) << 2), load<f32>(from));
      }
}

/** Copies four columns of a matrix. */
function takeFour(from: usize, row: usize, to: usize, rows: i32): void {
  const end = to + (rows << 4);
  for (; to < end; to += 16, from += row) v128.store(to, v128.load(from));
}
