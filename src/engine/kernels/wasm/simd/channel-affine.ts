// Scales and shifts each channel of rows of channels (NHWC, or [batch, units]), with the relu that follows. Rows are read in
// chunks that stay in the first-level cache, four channels at a time.

/** A chunk has this many rows. */
export const CHUNK: i32 = 128;

/** Computes out = x scale[c] + shift[c], at least 0 where a relu follows. */
export function scaleShift(
  x: usize,
  out: usize,
  rows: i32,
  channels: i32,
  scale: usize,
  shift: usize,
  relu: i32,
): void {
  const stride: usize = channels << 2;
  const whole = channels & ~3;
  const least = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  for (let first = 0; first < rows; first += CHUNK) {
    const from = x + first * stride;
    const end = x + min(rows, first + CHUNK) * stride;
    const away = out - x;
    for (let channel = 0; channel < whole; channel += 4) {
      const at: usize = channel << 2;
      const factor = v128.load(scale + at);
      const offset = v128.load(shift + at);
      for (let p = from + at; p < end; p += stride)
        v128.store(p + away, f32x4.max(least, f32x4.add(f32x4.mul(v128.load(p), factor), offset)));
    }
    for (let channel = whole; channel < channels; channel++) {
      const at: usize = channel << 2;
      const factor = load<f32>(scale + at);
      const offset = load<f32>(shift + at);
      for (let p = from + at; p < end; p += stride) {
        const value = load<f32>(p) * factor + offset;
        store<f32>(p + away, relu && value < 0 ? 0 : value);
      }
    }
  }
}
