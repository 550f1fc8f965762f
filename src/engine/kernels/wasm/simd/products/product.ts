// Multiplies matrices whose parts have been copied to where they are read in order. Sums stay in registers: a block has as many as the
// registers hold beside the factors. Blocks are exported so that the compiler leaves them functions of their own; inlined, they
// share their registers with what is around them and are half as fast.

import { madd } from './madd';

/** A product computes so many rows at a time. Without fused multiply-add the product of two factors needs registers too. */
export const ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 4;

/**
 * Computes C = A B.
 * @param a [rows, depth], a row every `aRow` bytes @param panels of B: columns by eight, then by four if that is what is left
 * @param c [rows, columns], a row every `cRow` bytes @param rows a multiple of ROWS @param columns a multiple of four
 */
export function product(
  a: usize,
  aRow: usize,
  panels: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const panelBytes: usize = depth << 5;
  let panel = panels;
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    for (let row = 0; row < rows; row += ROWS)
      rowsByEight(a + row * aRow, aRow, depth, panel, c + row * cRow + (column << 2), cRow);
    panel += panelBytes;
  }
  if (column == columns) return;
  for (let row = 0; row < rows; row += ROWS)
    rowsByFour(a + row * aRow, aRow, depth, panel, c + row * cRow + (column << 2), cRow);
}

export function rowsByEight(a: usize, aRow: usize, depth: i32, panel: usize, c: usize, cRow: usize): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  let s40 = s00;
  let s41 = s00;
  let s50 = s00;
  let s51 = s00;
  const a1 = a + aRow;
  const a2 = a1 + aRow;
  const a3 = a2 + aRow;
  const a4 = a3 + aRow;
  const a5 = a4 + aRow;
  const end: usize = depth << 2;
  for (let at: usize = 0; at < end; at += 4) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let x = v128.load32_splat(a + at);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(a1 + at);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(a2 + at);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(a3 + at);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
    if (ROWS > 4) {
      x = v128.load32_splat(a4 + at);
      s40 = madd(x, b0, s40);
      s41 = madd(x, b1, s41);
      x = v128.load32_splat(a5 + at);
      s50 = madd(x, b0, s50);
      s51 = madd(x, b1, s51);
    }
    panel += 32;
  }
  putEight(c, s00, s01);
  c += cRow;
  putEight(c, s10, s11);
  c += cRow;
  putEight(c, s20, s21);
  c += cRow;
  putEight(c, s30, s31);
  if (ROWS == 4) return;
  c += cRow;
  putEight(c, s40, s41);
  c += cRow;
  putEight(c, s50, s51);
}

export function putEight(to: usize, low: v128, high: v128): void {
  v128.store(to, low);
  v128.store(to, high, 16);
}

export function rowsByFour(a: usize, aRow: usize, depth: i32, panel: usize, c: usize, cRow: usize): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let s4 = s0;
  let s5 = s0;
  const a1 = a + aRow;
  const a2 = a1 + aRow;
  const a3 = a2 + aRow;
  const a4 = a3 + aRow;
  const a5 = a4 + aRow;
  const end: usize = depth << 2;
  for (let at: usize = 0; at < end; at += 4) {
    const b = v128.load(panel);
    s0 = madd(v128.load32_splat(a + at), b, s0);
    s1 = madd(v128.load32_splat(a1 + at), b, s1);
    s2 = madd(v128.load32_splat(a2 + at), b, s2);
    s3 = madd(v128.load32_splat(a3 + at), b, s3);
    if (ROWS > 4) {
      s4 = madd(v128.load32_splat(a4 + at), b, s4);
      s5 = madd(v128.load32_splat(a5 + at), b, s5);
    }
    panel += 16;
  }
  v128.store(c, s0);
  c += cRow;
  v128.store(c, s1);
  c += cRow;
  v128.store(c, s2);
  c += cRow;
  v128.store(c, s3);
  if (ROWS == 4) return;
  c += cRow;
  v128.store(c, s4);
  c += cRow;
  v128.store(c, s5);
}

/**
 * Copies B as panels for `product`: columns by eight, then by four if that is what is left. Missing columns are zero.
 * @param b B(row, column) lies at row * downFloats + column * rightFloats @param panels room for depth * (columns rounded up to four)
 */
export function packColumns(
  b: usize,
  panels: usize,
  depth: i32,
  columns: i32,
  downFloats: i32,
  rightFloats: i32,
): void {
  const wide = (columns + 3) & ~3;
  let to = panels;
  for (let column = 0; column < wide; column += 8) {
    const lanes = min(8, wide - column);
    for (let row = 0; row < depth; row++)
      for (let lane = 0; lane < lanes; lane++) {
        const from = b + ((row * downFloats + (column + lane) * rightFloats) << 2);
        store<f32>(to, column + lane < columns ? load<f32>(from) : 0);
        to += 4;
      }
  }
}
