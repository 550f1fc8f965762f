// Computes C = A B on the heap of tfjs's wasm backend, for any strides of A and B, so that a transposed factor needs no copy. The
// memory is another module's, so this AssemblyScript must have no static data, and hence must not call exp or log.

import { madd } from './madd';
import { storeLanes } from '../store-lanes';

/** A panel of B with so many steps of the inner dimension stays in the first-level cache. */
const DEPTH: i32 = 128;
const WIDTH: i32 = 8;
/** So many rows of A stay there beside it. */
const HEIGHT: i32 = 32;

/**
 * Computes C[m,n] = sum over k of A(m,k) B(k,n). C is row-major and overwritten.
 * @param a @param b @param c addresses in bytes
 * @param am @param ak strides of A in floats @param bk @param bn strides of B in floats
 * @param scratch room for 128 x (8 + 32) floats
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
  const blocks = scratch + ((DEPTH * WIDTH) << 2);
  for (let k0 = 0; k0 < k; k0 += DEPTH) {
    const depth = min(DEPTH, k - k0);
    const blockBytes: usize = depth << 4;
    for (let m0 = 0; m0 < m; m0 += HEIGHT) {
      const height = min(HEIGHT, m - m0);
      let block = blocks;
      for (let row = 0; row < height; row += 4, block += blockBytes)
        packBlock(a + (((m0 + row) * am + k0 * ak) << 2), block, depth, min(4, height - row), am, ak);
      for (let n0 = 0; n0 < n; n0 += WIDTH) {
        const width = min(WIDTH, n - n0);
        pack(b + ((k0 * bk + n0 * bn) << 2), scratch, depth, width, bk, bn);
        block = blocks;
        for (let row = 0; row < height; row += 4, block += blockBytes)
          blockByPanel(
            block,
            scratch,
            c + (((m0 + row) * n + n0) << 2),
            depth,
            min(4, height - row),
            width,
            n << 2,
            k0 > 0,
          );
      }
    }
  }
}

/** Copies four rows of A as [depth, 4]; missing rows are zero. */
function packBlock(a: usize, block: usize, depth: i32, rows: i32, am: i32, ak: i32): void {
  let step = 0;
  if (ak == 1 && rows == 4)
    for (; step + 4 <= depth; step += 4) turnFour(a + (step << 2), block + (step << 4), am << 2, 16);
  for (; step < depth; step++) {
    const from = a + ((step * ak) << 2);
    const to = block + (step << 4);
    if (am == 1 && rows == 4) {
      v128.store(to, v128.load(from));
      continue;
    }
    for (let row = 0; row < 4; row++)
      store<f32>(to + (row << 2), row < rows ? load<f32>(from + ((row * am) << 2)) : 0);
  }
}

/** Copies a panel of B so that each of its rows is eight contiguous floats, of which missing ones are zero. */
function pack(b: usize, panel: usize, depth: i32, width: i32, bk: i32, bn: i32): void {
  let row = 0;
  if (bk == 1 && width == WIDTH)
    for (; row + 4 <= depth; row += 4) {
      const from = b + (row << 2);
      const to = panel + (row << 5);
      turnFour(from, to, bn << 2, 32);
      turnFour(from + (bn << 4), to + 16, bn << 2, 32);
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

/** Transposes four rows of four floats, `stride` bytes apart, into four rows that are `apart` bytes apart. */
function turnFour(from: usize, to: usize, stride: usize, apart: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride);
  const d = v128.load(from + 3 * stride);
  const lowAb = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const highAb = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const lowCd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const highCd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(lowAb, lowCd, 0, 1, 4, 5));
  v128.store(to + apart, v128.shuffle<f32>(lowAb, lowCd, 2, 3, 6, 7));
  v128.store(to + 2 * apart, v128.shuffle<f32>(highAb, highCd, 0, 1, 4, 5));
  v128.store(to + 3 * apart, v128.shuffle<f32>(highAb, highCd, 2, 3, 6, 7));
}

/** Multiplies a block of A by a panel of B. It is exported for the reason that product.ts gives. */
export function blockByPanel(
  block: usize,
  panel: usize,
  c: usize,
  depth: i32,
  rows: i32,
  width: i32,
  cRow: usize,
  accumulate: bool,
): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  const end = panel + (depth << 5);
  for (; panel < end; panel += 32) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let x = v128.load32_splat(block);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(block, 4);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(block, 8);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(block, 12);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
    block += 16;
  }
  put(c, s00, s01, width, accumulate);
  if (rows > 1) put(c + cRow, s10, s11, width, accumulate);
  if (rows > 2) put(c + 2 * cRow, s20, s21, width, accumulate);
  if (rows > 3) put(c + 3 * cRow, s30, s31, width, accumulate);
}

function put(to: usize, low: v128, high: v128, width: i32, accumulate: bool): void {
  if (width == WIDTH) {
    v128.store(to, accumulate ? f32x4.add(v128.load(to), low) : low);
    v128.store(to, accumulate ? f32x4.add(v128.load(to, 16), high) : high, 16);
    return;
  }
  if (accumulate) {
    low = f32x4.add(v128.load(to), low);
    if (width > 4) high = f32x4.add(v128.load(to, 16), high);
  }
  storeLanes(to, low, width);
  storeLanes(to + 16, high, width - 4);
}
