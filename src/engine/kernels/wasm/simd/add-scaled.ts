// Adds rows of floats to others.

/** Adds so many floats, times a factor, to others. */
export function addScaled(from: usize, to: usize, count: i32, factor: f32): void {
  const factors = f32x4.splat(factor);
  let index = 0;
  for (; index + 4 <= count; index += 4) {
    const at: usize = index << 2;
    v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.mul(v128.load(from + at), factors)));
  }
  for (; index < count; index++) {
    const at: usize = index << 2;
    store<f32>(to + at, load<f32>(to + at) + load<f32>(from + at) * factor);
  }
}
