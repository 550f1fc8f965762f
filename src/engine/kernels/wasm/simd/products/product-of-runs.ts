// Multiplies a matrix of which a row lies in memory as some runs. Blocks are exported for the reason that product.ts gives.

import { madd } from './madd';
import { putEight, ROWS } from './product';

/**
 * Computes ROWS rows of C = A B, where a row of A lies in memory as some runs.
 * @param a the first run of the first row @param aRow bytes to the next row @param down bytes to the next run of a row
 * @param runs in a row @param length of a run in floats @param panels of B @param c as in `product`
 */
export function rowsByAll(
  a: usize,
  aRow: usize,
  down: usize,
  runs: i32,
  length: i32,
  panels: usize,
  c: usize,
  cRow: usize,
  columns: i32,
): void {
  const panelBytes: usize = (runs * length) << 5;
  let column = 0;
  for (; column + 8 <= columns; column += 8, panels += panelBytes)
    runsByEight(a, aRow, down, runs, length, panels, c + (column << 2), cRow);
  if (column < columns) runsByFour(a, aRow, down, runs, length, panels, c + (column << 2), cRow);
}

export function runsByEight(
  a: usize,
  aRow: usize,
  down: usize,
  runs: i32,
  length: i32,
  panel: usize,
  c: usize,
  cRow: usize,
): void {
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
  let at: usize = 0;
  for (let run = 0; run < runs; run++) {
    const end = at + (length << 2);
    for (; at < end; at += 4) {
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
    at += down - (length << 2);
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

export function runsByFour(
  a: usize,
  aRow: usize,
  down: usize,
  runs: i32,
  length: i32,
  panel: usize,
  c: usize,
  cRow: usize,
): void {
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
  let at: usize = 0;
  for (let run = 0; run < runs; run++) {
    const end = at + (length << 2);
    for (; at < end; at += 4) {
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
    at += down - (length << 2);
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
