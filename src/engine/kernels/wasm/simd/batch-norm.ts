// Computes batch normalization over rows of channels (NHWC, or [batch, units]), with the relu that follows, in two passes each
// way. Rows are read in chunks; the second pass forward is that of channel-affine.ts.

import { CHUNK } from './channel-affine';

/**
 * Computes sums[c] = sum over rows of x - origin[c], and squares[c] = sum of its square. An origin near the data keeps the
 * variance exact. @param sums @param squares zeroed by the caller
 */
export function batchNormStatistics(
  x: usize,
  rows: i32,
  channels: i32,
  origin: usize,
  sums: usize,
  squares: usize,
): void {
  const stride: usize = channels << 2;
  const whole = channels & ~3;
  for (let first = 0; first < rows; first += CHUNK) {
    const from = x + first * stride;
    const end = x + min(rows, first + CHUNK) * stride;
    for (let channel = 0; channel < whole; channel += 4) {
      const at: usize = channel << 2;
      const zero = v128.load(origin + at);
      let sum = f32x4.splat(0);
      let square = f32x4.splat(0);
      for (let p = from + at; p < end; p += stride) {
        const value = f32x4.sub(v128.load(p), zero);
        sum = f32x4.add(sum, value);
        square = f32x4.add(square, f32x4.mul(value, value));
      }
      addTo(sums + at, sum);
      addTo(squares + at, square);
    }
    for (let channel = whole; channel < channels; channel++) {
      const at: usize = channel << 2;
      const zero = load<f32>(origin + at);
      let sum: f32 = 0;
      let square: f32 = 0;
      for (let p = from + at; p < end; p += stride) {
        const value = load<f32>(p) - zero;
        sum += value;
        square += value * value;
      }
      store<f32>(sums + at, load<f32>(sums + at) + sum);
      store<f32>(squares + at, load<f32>(squares + at) + square);
    }
  }
}

/**
 * Computes sums[c] = sum over rows of g, and products[c] = sum of g (x - mean[c]), where g is dy, or 0 where relu made y 0.
 * @param sums @param products zeroed by the caller
 */
export function batchNormGradientSums(
  x: usize,
  dy: usize,
  y: usize,
  rows: i32,
  channels: i32,
  mean: usize,
  sums: usize,
  products: usize,
  relu: i32,
): void {
  const stride: usize = channels << 2;
  const whole = channels & ~3;
  const toDy = dy - x;
  const toY = y - x;
  const zeros = f32x4.splat(0);
  const none = relu ? f32x4.splat(0) : i32x4.splat(-1);
  for (let first = 0; first < rows; first += CHUNK) {
    const from = x + first * stride;
    const end = x + min(rows, first + CHUNK) * stride;
    for (let channel = 0; channel < whole; channel += 4) {
      const at: usize = channel << 2;
      const middle = v128.load(mean + at);
      let sum = zeros;
      let product = zeros;
      for (let p = from + at; p < end; p += stride) {
        const passes = v128.or(none, f32x4.gt(v128.load(p + toY), zeros));
        const gradient = v128.and(v128.load(p + toDy), passes);
        sum = f32x4.add(sum, gradient);
        product = f32x4.add(product, f32x4.mul(gradient, f32x4.sub(v128.load(p), middle)));
      }
      addTo(sums + at, sum);
      addTo(products + at, product);
    }
    for (let channel = whole; channel < channels; channel++) {
      const at: usize = channel << 2;
      const middle = load<f32>(mean + at);
      let sum: f32 = 0;
      let product: f32 = 0;
      for (let p = from + at; p < end; p += stride) {
        if (relu && load<f32>(p + toY) <= 0) continue;
        const gradient = load<f32>(p + toDy);
        sum += gradient;
        product += gradient * (load<f32>(p) - middle);
      }
      store<f32>(sums + at, load<f32>(sums + at) + sum);
      store<f32>(products + at, load<f32>(products + at) + product);
    }
  }
}

/** Computes dx = a[c] g + b[c] x + d[c], with g as above. */
export function batchNormInputGradient(
  x: usize,
  dy: usize,
  y: usize,
  dx: usize,
  rows: i32,
  channels: i32,
  a: usize,
  b: usize,
  d: usize,
  relu: i32,
): void {
  const stride: usize = channels << 2;
  const whole = channels & ~3;
  const toDy = dy - x;
  const toY = y - x;
  const toDx = dx - x;
  const zeros = f32x4.splat(0);
  const none = relu ? f32x4.splat(0) : i32x4.splat(-1);
  for (let first = 0; first < rows; first += CHUNK) {
    const from = x + first * stride;
    const end = x + min(rows, first + CHUNK) * stride;
    for (let channel = 0; channel < whole; channel += 4) {
      const at: usize = channel << 2;
      const ofGradient = v128.load(a + at);
      const ofX = v128.load(b + at);
      const constant = v128.load(d + at);
      for (let p = from + at; p < end; p += stride) {
        const passes = v128.or(none, f32x4.gt(v128.load(p + toY), zeros));
        const gradient = v128.and(v128.load(p + toDy), passes);
        const rest = f32x4.add(f32x4.mul(v128.load(p), ofX), constant);
        v128.store(p + toDx, f32x4.add(f32x4.mul(gradient, ofGradient), rest));
      }
    }
    for (let channel = whole; channel < channels; channel++) {
      const at: usize = channel << 2;
      for (let p = from + at; p < end; p += stride) {
        const gradient: f32 = relu && load<f32>(p + toY) <= 0 ? 0 : load<f32>(p + toDy);
        store<f32>(
          p + toDx,
          gradient * load<f32>(a + at) + load<f32>(p) * load<f32>(b + at) + load<f32>(d + at),
        );
      }
    }
  }
}

function addTo(to: usize, values: v128): void {
  v128.store(to, f32x4.add(v128.load(to), values));
}
