// Computes tanh as an odd polynomial of degree 13 over an even one of degree 6, the minimax fit that Eigen uses: within 5 units in
// the last place, and 1 beyond what a float can tell from 1.

import { storeLanes } from './store-lanes';

const BEYOND: f32 = 7.90531110763549805;

/** Computes tanh of so many floats. A NaN stays one. */
export function tanh(x: usize, out: usize, size: i32): void {
  for (let index = 0; index < size; index += 4) {
    const at: usize = index << 2;
    const value = f32x4.min(f32x4.max(v128.load(x + at), f32x4.splat(-BEYOND)), f32x4.splat(BEYOND));
    const square = f32x4.mul(value, value);
    let above = next(f32x4.splat(-2.76076847742355e-16), square, 2.00018790482477e-13);
    above = next(above, square, -8.60467152213735e-11);
    above = next(above, square, 5.12229709037114e-8);
    above = next(above, square, 1.48572235717979e-5);
    above = next(above, square, 6.37261928875436e-4);
    above = next(above, square, 4.89352455891786e-3);
    let below = next(f32x4.splat(1.19825839466702e-6), square, 1.18534705686654e-4);
    below = next(below, square, 2.268434632439e-3);
    below = next(below, square, 4.89352518554385e-3);
    storeLanes(out + at, f32x4.div(f32x4.mul(value, above), below), size - index);
  }
}

/** A step of Horner's rule. */
function next(sum: v128, square: v128, coefficient: f32): v128 {
  return f32x4.add(f32x4.mul(sum, square), f32x4.splat(coefficient));
}
