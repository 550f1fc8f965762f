// Computes the gradient of a convolution's kernel (NHWC, kernel [height, width, in, out]) image by image, so that the image and
// its dy stay in the cache. The caller pads the image.

import { storeLanes } from './store-lanes';

/**
 * Computes dw[row, co] += sum over y, x of image[offset(row) + step(y, x)] dy[y, x, co], where a row is (kernel y, kernel x, ci).
 * It reads up to eleven floats past the end of dy and three past dw, and ignores them.
 * @param image one padded image, [height, width, inChannels] @param dy its [outHeight, outWidth, outChannels]
 */
export function convFilterGradient(
  image: usize,
  dy: usize,
  dw: usize,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const rows = kernelHeight * kernelWidth * inChannels;
  for (let row = 0; row < rows; row += 3) {
    const second = min(row + 1, rows - 1);
    const third = min(row + 2, rows - 1);
    const x0 = image + offsetOf(row, width, inChannels, kernelWidth, dilationY, dilationX);
    const x1 = image + offsetOf(second, width, inChannels, kernelWidth, dilationY, dilationX);
    const x2 = image + offsetOf(third, width, inChannels, kernelWidth, dilationY, dilationX);
    for (let channel = 0; channel < outChannels; channel += 12) {
      let s00 = f32x4.splat(0);
      let s01 = s00;
      let s02 = s00;
      let s10 = s00;
      let s11 = s00;
      let s12 = s00;
      let s20 = s00;
      let s21 = s00;
      let s22 = s00;
      for (let y = 0; y < outHeight; y++) {
        let step: usize = (y * strideY * width * inChannels) << 2;
        let d = dy + ((y * outWidth * outChannels + channel) << 2);
        for (let x = 0; x < outWidth; x++) {
          const d0 = v128.load(d);
          const d1 = v128.load(d, 16);
          const d2 = v128.load(d, 32);
          let value = v128.load32_splat(x0 + step);
          s00 = f32x4.add(s00, f32x4.mul(value, d0));
          s01 = f32x4.add(s01, f32x4.mul(value, d1));
          s02 = f32x4.add(s02, f32x4.mul(value, d2));
          value = v128.load32_splat(x1 + step);
          s10 = f32x4.add(s10, f32x4.mul(value, d0));
          s11 = f32x4.add(s11, f32x4.mul(value, d1));
          s12 = f32x4.add(s12, f32x4.mul(value, d2));
          value = v128.load32_splat(x2 + step);
          s20 = f32x4.add(s20, f32x4.mul(value, d0));
          s21 = f32x4.add(s21, f32x4.mul(value, d1));
          s22 = f32x4.add(s22, f32x4.mul(value, d2));
          step += (strideX * inChannels) << 2;
          d += outChannels << 2;
        }
      }
      const count = min(12, outChannels - channel);
      const to = dw + ((row * outChannels + channel) << 2);
      addTwelve(to, s00, s01, s02, count);
      if (row + 1 < rows) addTwelve(to + (outChannels << 2), s10, s11, s12, count);
      if (row + 2 < rows) addTwelve(to + (outChannels << 3), s20, s21, s22, count);
    }
  }
}

/** @returns bytes from the first pixel of a patch to the one that is multiplied by this row of the kernel */
function offsetOf(
  row: i32,
  width: i32,
  inChannels: i32,
  kernelWidth: i32,
  dilationY: i32,
  dilationX: i32,
): usize {
  const channel = row % inChannels;
  const tap = row / inChannels;
  const y = (tap / kernelWidth) * dilationY;
  const x = (tap % kernelWidth) * dilationX;
  return ((y * width + x) * inChannels + channel) << 2;
}

function addTwelve(to: usize, low: v128, middle: v128, high: v128, count: i32): void {
  addFour(to, low, count);
  addFour(to + 16, middle, count - 4);
  addFour(to + 32, high, count - 8);
}

function addFour(to: usize, values: v128, count: i32): void {
  if (count > 0) storeLanes(to, f32x4.add(v128.load(to), values), count);
}
