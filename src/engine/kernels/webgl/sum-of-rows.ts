// Sums over all axes but the last, as the gradient of a bias does, in one shader or two: tfjs's Sum transposes, then sums in two passes.
// Any other sum is left to tfjs.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type KernelFunc, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { runFlat } from './flat-program.ts';
import { sumsOverRows } from './sums-over-rows.ts';

/** A texel sums up so many rows alone. */
const MOST_ROWS = 1_024;

/** @param tfjsKernel Sum @returns a kernel that takes a pass or two where it sums over all axes but the last */
export function sumOfRows(tfjsKernel: KernelFunc): KernelFunc {
  return (given) => {
    const { x } = given.inputs as Record<'x', TensorInfo>;
    const { axis, keepDims } = given.attrs as unknown as SumAttrs;
    const axes = util.parseAxisParam(axis, x.shape);
    const leading = axes.length === x.shape.length - 1 && axes.every((each, index) => each === index);
    const rows = util.sizeFromShape(x.shape.slice(0, -1));
    if (!leading || keepDims || x.dtype !== 'float32') return tfjsKernel(given);
    const backend = given.backend as MathBackendWebGL;
    if (rows <= MOST_ROWS) return sumInOnePass(backend, x, rows);
    const last = { inputs: {}, outputs: [{ shape: x.shape.slice(-1) }], body: 'setOutput(sum.x);' };
    return sumsOverRows(backend, { X: x }, 'sum.x += X(at);', last)[0];
  };
}

/** @param x [..., columns] @returns [columns] */
function sumInOnePass(backend: MathBackendWebGL, x: TensorInfo, rows: number): TensorInfo {
  const columns = x.shape[x.shape.length - 1];
  return runFlat(backend, {
    inputs: { X: x },
    outputShape: [columns],
    body: `
    float sum = 0.0;
    for (int row = 0; row < ${rows}; row++) sum += X(row * ${columns} + index);
    setOutput(sum);`,
  });
}
