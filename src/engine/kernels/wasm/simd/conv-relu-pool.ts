// Computes a convolution (stride 1), relu and 2x2 max pooling (stride 2) in one pass (NHWC), and keeps for the gradients which of
// the four positions was the largest. The caller pads the image.

import { madd } from './products/madd';
import { storeLanes } from './store-lanes';

/**
 * Copies the kernel [height, width, in, out] as panels of eight output channels, or four where no more are left, each [height * width * in, 8 or 4],
 * and the bias alike; missing channels are zero. Rows of the kernel are contiguous in an image, so a panel is read in order.
 */
export function packPanels(filter: usize, panels: usize, rows: i32, outChannels: i32): void {
  let to = panels;
  for (let channel = 0; channel < outChannels;) {
    const width = panelWidth(outChannels - channel);
    for (let row = 0; row < rows; row++) {
      for (let lane = 0; lane < width; lane++) {
        const from = filter + ((row * outChannels + channel + lane) << 2);
        store<f32>(to, channel + lane < outChannels ? load<f32>(from) : 0);
        to += 4;
      }
    }
    channel += width;
  }
}

function panelWidth(left: i32): i32 {
  return left > 4 ? 8 : 4;
}

/**
 * Computes out[y, x, co] = max(0, the four sums of the window), and choice, i32: which of the four (row-major) gave it, or -1.
 * @param image one padded image [height, width, inChannels] @param panels @param bias from packPanels
 * @param outHeight @param outWidth of the pooled image
 */
export function convReluPool(
  image: usize,
  panels: usize,
  bias: usize,
  out: usize,
  choice: usize,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  const taps = kernelWidth * inChannels;
  const right: usize = inChannels << 2;
  const down: usize = right * width;
  let at: usize = 0;
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      const patch = image + ((y * width + x) << 1) * right;
      let panel = panels;
      for (let channel = 0; channel < outChannels;) {
        const left = outChannels - channel;
        const lanes: usize = panelWidth(left);
        const to = at + (channel << 2);
        const biasAt = bias + (channel << 2);
        if (lanes == 8)
          poolEight(patch, panel, biasAt, out + to, choice + to, left, taps, kernelHeight, right, down);
        else poolFour(patch, panel, biasAt, out + to, choice + to, left, taps, kernelHeight, right, down);
        panel += (taps * kernelHeight * <i32>lanes) << 2;
        channel += <i32>lanes;
      }
      at += outChannels << 2;
    }
  }
}

/** Computes eight channels of one pooled position, with 8 sums in registers. It is exported for the reason that products/product.ts gives. */
export function poolEight(
  patch: usize,
  panel: usize,
  bias: usize,
  out: usize,
  choice: usize,
  count: i32,
  taps: i32,
  kernelHeight: i32,
  right: usize,
  down: usize,
): void {
  let a0 = v128.load(bias);
  let a1 = v128.load(bias, 16);
  let b0 = a0;
  let b1 = a1;
  let c0 = a0;
  let c1 = a1;
  let d0 = a0;
  let d1 = a1;
  let weights = panel;
  let row = patch;
  for (let ky = 0; ky < kernelHeight; ky++) {
    let at = row;
    for (let tap = 0; tap < taps; tap++) {
      const w0 = v128.load(weights);
      const w1 = v128.load(weights, 16);
      let x = v128.load32_splat(at);
      a0 = madd(x, w0, a0);
      a1 = madd(x, w1, a1);
      x = v128.load32_splat(at + right);
      b0 = madd(x, w0, b0);
      b1 = madd(x, w1, b1);
      x = v128.load32_splat(at + down);
      c0 = madd(x, w0, c0);
      c1 = madd(x, w1, c1);
      x = v128.load32_splat(at + down + right);
      d0 = madd(x, w0, d0);
      d1 = madd(x, w1, d1);
      weights += 32;
      at += 4;
    }
    row += down;
  }
  put(out, choice, a0, b0, c0, d0, count);
  put(out + 16, choice + 16, a1, b1, c1, d1, count - 4);
}

/** Computes four channels of one pooled position. */
export function poolFour(
  patch: usize,
  panel: usize,
  bias: usize,
  out: usize,
  choice: usize,
  count: i32,
  taps: i32,
  kernelHeight: i32,
  right: usize,
  down: usize,
): void {
  let a = v128.load(bias);
  let b = a;
  let c = a;
  let d = a;
  let weights = panel;
  let row = patch;
  for (let ky = 0; ky < kernelHeight; ky++) {
    let at = row;
    for (let tap = 0; tap < taps; tap++) {
      const w = v128.load(weights);
      a = madd(v128.load32_splat(at), w, a);
      b = madd(v128.load32_splat(at + right), w, b);
      c = madd(v128.load32_splat(at + down), w, c);
      d = madd(v128.load32_splat(at + down + right), w, d);
      weights += 16;
      at += 4;
    }
    row += down;
  }
  put(out, choice, a, b, c, d, count);
}

/** Stores the largest of four and which it was: the first of equals, as in tfjs. NaN stays NaN. */
function put(out: usize, choice: usize, a: v128, b: v128, c: v128, d: v128, count: i32): void {
  if (count <= 0) return;
  const largest = f32x4.max(f32x4.max(a, b), f32x4.max(c, d));
  let which = v128.bitselect(i32x4.splat(2), i32x4.splat(3), f32x4.eq(c, largest));
  which = v128.bitselect(i32x4.splat(1), which, f32x4.eq(b, largest));
  which = v128.andnot(which, f32x4.eq(a, largest));
  which = v128.bitselect(which, i32x4.splat(-1), f32x4.gt(largest, f32x4.splat(0)));
  const value = f32x4.max(largest, f32x4.splat(0));
  storeLanes(out, value, count);
  storeLanes(choice, which, count);
}
