// Multiplies a transposed matrix by another one, and adds the result to a third one. Blocks are exported for the reason that product.ts
// gives; they have steps of constant size, without which they are half as fast.

import { madd } from './madd';

/**
 * Adds A' B to C. All lie in blocks of four columns: of A and B [depth, 4], a block every `blockBytes`, of C [4, 4], dense.
 * @param aBlocks @param bBlocks numbers of blocks
 */
export function addTransposedProduct(
  a: usize,
  b: usize,
  c: usize,
  aBlocks: i32,
  bBlocks: i32,
  depth: i32,
  blockBytes: usize,
): void {
  for (let row = 0; row < aBlocks; row++, a += blockBytes) {
    let column = 0;
    for (; column + 2 <= bBlocks; column += 2, c += 128)
      addFourByEight(a, b + column * blockBytes, b + (column + 1) * blockBytes, c, depth);
    if (column == bBlocks) continue;
    addFourByFour(a, b + column * blockBytes, c, depth);
    c += 64;
  }
}

export function addFourByEight(a: usize, b: usize, d: usize, c: usize, depth: i32): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  const end: usize = depth << 4;
  for (let at: usize = 0; at < end; at += 16) {
    const b0 = v128.load(b + at);
    const b1 = v128.load(d + at);
    let x = v128.load32_splat(a + at);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(a + at, 4);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(a + at, 8);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(a + at, 12);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
  }
  addFour(c, s00, s10, s20, s30);
  addFour(c + 64, s01, s11, s21, s31);
}

/** Adds A' B to C like addFourByEight; the four columns of A are one sequence of floats, each a step behind the one before. */
export function addSlidingByEight(a: usize, step: usize, b: usize, d: usize, c: usize, depth: i32): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  const end = b + (depth << 4);
  const other = d - b;
  for (; b < end; b += 16, a += step) {
    const b0 = v128.load(b);
    const b1 = v128.load(b + other);
    let x = v128.load32_splat(a);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(a, 4);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(a, 8);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(a, 12);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
  }
  addFour(c, s00, s10, s20, s30);
  addFour(c + 64, s01, s11, s21, s31);
}

export function addFourByFour(a: usize, b: usize, c: usize, depth: i32): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  const end: usize = depth << 4;
  for (let at: usize = 0; at < end; at += 16) {
    const b0 = v128.load(b + at);
    s0 = madd(v128.load32_splat(a + at), b0, s0);
    s1 = madd(v128.load32_splat(a + at, 4), b0, s1);
    s2 = madd(v128.load32_splat(a + at, 8), b0, s2);
    s3 = madd(v128.load32_splat(a + at, 12), b0, s3);
  }
  addFour(c, s0, s1, s2, s3);
}

function addFour(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(to, f32x4.add(v128.load(to), a));
  v128.store(to, f32x4.add(v128.load(to, 16), b), 16);
  v128.store(to, f32x4.add(v128.load(to, 32), c), 32);
  v128.store(to, f32x4.add(v128.load(to, 48), d), 48);
}
