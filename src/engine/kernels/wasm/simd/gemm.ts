// Computes C = A B on the heap of tfjs's wasm backend, for any strides of A and B, so that a transposed factor needs no copy. The
// memory is another module's, so this AssemblyScript must have no static data, and hence must not call exp or log.

import { storeLanes } from './store-lanes';

/** A panel of B with so many steps of the inner dimension stays in the first-level cache. */
const DEPTH: i32 = 256;
const WIDTH: i32 = 8;

/**
 * Computes C[m,n] = sum over k of A(m,k) B(k,n). C is row-major and overwritten.
 * @param a @param b @param c addresses in bytes
 * @param am @param ak strides of A in floats @param bk @param bn strides of B in floats
 * @param scratch room for 256 x 8 floats
 */
export function gemm(
  a: usize,
  b: usize,
  c: usize,
  m: i32,
  n: i32,
  k: i32,
  am: i32,
  ak: i32,
  bk: i32,
  bn: i32,
  scratch: usize,
): void {
  for (let k0 = 0; k0 < k; k0 += DEPTH) {
    const depth = min(DEPTH, k - k0);
    for (let n0 = 0; n0 < n; n0 += WIDTH) {
      const width = min(WIDTH, n - n0);
      pack(b + ((k0 * bk + n0 * bn) << 2), scratch, depth, width, bk, bn);
      let m0 = 0;
      for (; m0 + 4 <= m; m0 += 4)
        block4(
          a + ((m0 * am + k0 * ak) << 2),
          scratch,
          c + ((m0 * n + n0) << 2),
          depth,
          width,
          am << 2,
          ak << 2,
          n << 2,
          k0 > 0,
        );
      for (; m0 < m; m0++)
        block1(
          a + ((m0 * am + k0 * ak) << 2),
          scratch,
          c + ((m0 * n + n0) << 2),
          depth,
          width,
          ak << 2,
          k0 > 0,
        );
    }
  }
}

/** Copies a panel of B so that each of its rows is eight contiguous floats, of which missing ones are zero. */
function pack(b: usize, panel: usize, depth: i32, width: i32, bk: i32, bn: i32): void {
  let row = 0;
  if (bk == 1 && width == WIDTH)
    for (; row + 4 <= depth; row += 4) {
      const from = b + (row << 2);
      const to = panel + (row << 5);
      turnFour(from, to, bn << 2);
      turnFour(from + (bn << 4), to + 16, bn << 2);
    }
  for (; row < depth; row++) {
    const from = b + ((row * bk) << 2);
    const to = panel + (row << 5);
    if (bn == 1 && width == WIDTH) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      continue;
    }
    for (let column = 0; column < WIDTH; column++)
      store<f32>(to + (column << 2), column < width ? load<f32>(from + ((column * bn) << 2)) : 0);
  }
}

/** Transposes four rows of four floats, `stride` bytes apart, into four columns of a panel. */
function turnFour(from: usize, to: usize, stride: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride);
  const d = v128.load(from + 3 * stride);
  const lowAb = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const highAb = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const lowCd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const highCd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(lowAb, lowCd, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(lowAb, lowCd, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(highAb, highCd, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(highAb, highCd, 2, 3, 6, 7), 96);
}

function block4(
  a: usize,
  panel: usize,
  c: usize,
  depth: i32,
  width: i32,
  am: i32,
  ak: i32,
  cm: i32,
  accumulate: bool,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let a0 = a;
  let a1 = a + am;
  let a2 = a1 + am;
  let a3 = a2 + am;
  const end = panel + (depth << 5);
  for (let p = panel; p < end; p += 32) {
    const b0 = v128.load(p);
    const b1 = v128.load(p, 16);
    let x = v128.load32_splat(a0);
    c00 = f32x4.add(c00, f32x4.mul(x, b0));
    c01 = f32x4.add(c01, f32x4.mul(x, b1));
    x = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(x, b0));
    c11 = f32x4.add(c11, f32x4.mul(x, b1));
    x = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(x, b0));
    c21 = f32x4.add(c21, f32x4.mul(x, b1));
    x = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(x, b0));
    c31 = f32x4.add(c31, f32x4.mul(x, b1));
    a0 += ak;
    a1 += ak;
    a2 += ak;
    a3 += ak;
  }
  put(c, c00, c01, width, accumulate);
  put(c + cm, c10, c11, width, accumulate);
  put(c + 2 * cm, c20, c21, width, accumulate);
  put(c + 3 * cm, c30, c31, width, accumulate);
}

function block1(a: usize, panel: usize, c: usize, depth: i32, width: i32, ak: i32, accumulate: bool): void {
  let c0 = f32x4.splat(0);
  let c1 = c0;
  let from = a;
  const end = panel + (depth << 5);
  for (let p = panel; p < end; p += 32) {
    const x = v128.load32_splat(from);
    c0 = f32x4.add(c0, f32x4.mul(x, v128.load(p)));
    c1 = f32x4.add(c1, f32x4.mul(x, v128.load(p, 16)));
    from += ak;
  }
  put(c, c0, c1, width, accumulate);
}

/** Writes the first `width` of eight floats, or adds them to C where the sum over k goes on. */
function put(c: usize, low: v128, high: v128, width: i32, accumulate: bool): void {
  storeLanes(c, accumulate ? f32x4.add(v128.load(c), low) : low, width);
  if (width > 4) storeLanes(c + 16, accumulate ? f32x4.add(v128.load(c, 16), high) : high, width - 4);
}
