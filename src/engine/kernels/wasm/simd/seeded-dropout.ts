// The mask of this dropout is a hash of position and seed: nothing is stored, the backward pass computes the same mask again, and
// every backend has the same one. The hash is that of src/domain/seeded-hash.ts.

/** Computes out = x scale where hash(position, seed) >= threshold (unsigned), else 0. @param size in floats */
export function dropout(x: usize, out: usize, size: i32, seed: i32, threshold: i32, scale: f32): void {
  const seeds = i32x4.splat(seed);
  const thresholds = i32x4.splat(threshold);
  const scales = f32x4.splat(scale);
  let positions = i32x4(0, 1, 2, 3);
  const four = i32x4.splat(4);
  const whole = size & ~3;
  let at: usize = 0;
  for (let index = 0; index < whole; index += 4) {
    const kept = i32x4.ge_u(hash4(positions, seeds), thresholds);
    const value = f32x4.mul(v128.load(x + at), scales);
    v128.store(out + at, v128.and(value, kept));
    positions = i32x4.add(positions, four);
    at += 16;
  }
  const last = i32x4.bitmask(i32x4.ge_u(hash4(positions, seeds), thresholds));
  for (let index = whole; index < size; index++) {
    const kept = (last >> (index - whole)) & 1;
    store<f32>(out + at, kept ? load<f32>(x + at) * scale : 0);
    at += 4;
  }
}

function hash4(positions: v128, seeds: v128): v128 {
  let x = v128.xor(i32x4.mul(positions, i32x4.splat(0x9e3779b1)), seeds);
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(x, i32x4.splat(0x21f0aaad));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(0xd35a2d97));
  return v128.xor(x, i32x4.shr_u(x, 15));
}
