// A product of matrices, and Dense with it, takes two shaders; tfjs packs both factors and unpacks the result around its one.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type BatchMatMulAttrs, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import type { DenseAttrs, DenseInputs } from '../ops/dense.ts';
import { biasAndRelu, fourOf, partsOf, runProduct, type Product } from './product.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** A part of a sum has so many terms at least. */
const LEAST_TERMS = 32;

/** @param tfjsKernel BatchMatMul @returns a kernel that leaves products of several matrices at once to it */
export function matMul(tfjsKernel: KernelFunc): KernelFunc {
  return (given) => {
    const { a, b } = given.inputs as Record<'a' | 'b', TensorInfo>;
    const attrs = given.attrs as unknown as BatchMatMulAttrs;
    const isOne = [a, b].every(({ shape }) => util.sizeFromShape(shape.slice(0, -2)) === 1);
    if (!isOne || a.dtype !== 'float32' || b.dtype !== 'float32') return tfjsKernel(given);
    return productOf(given.backend as MathBackendWebGL, a, b, attrs);
  };
}

/** @returns [batch, units] */
export const dense: WebglKernel<DenseInputs, DenseAttrs> = (backend, { x, kernel, bias }, { relu }) => {
  const transposed = { transposeA: false, transposeB: false };
  return productOf(backend, x, kernel, transposed, biasAndRelu(bias, relu));
};

function productOf(
  backend: MathBackendWebGL,
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: BatchMatMulAttrs,
  finish?: Product['finish'],
): TensorInfo {
  const [rows, terms] = transposeA ? lastTwo(a).reverse() : lastTwo(a);
  const [columns] = transposeB ? lastTwo(b) : lastTwo(b).reverse();
  const [rowFours, columnFours] = [rows, columns].map((size) => Math.ceil(size / 4));
  const { perPart, parts } = partsOf(rowFours * columnFours, terms, LEAST_TERMS);
  const longest = a.shape.length > b.shape.length ? a : b;
  return runProduct(backend, {
    inputs: { A: a, B: b },
    rowFours,
    columnFours,
    parts,
    terms: `
    int row = 4 * rowFour, column = 4 * columnFour;
    int end = min((part + 1) * ${perPart}, ${terms});
    for (int k = part * ${perPart}; k < end; k++)
      add(${fourOf((at) => (transposeA ? `A(k, row + ${at})` : `A(row + ${at}, k)`))},
        ${fourOf((at) => (transposeB ? `B(column + ${at}, k)` : `B(k, column + ${at})`))});`,
    outputShape: [...longest.shape.slice(0, -2), rows, columns],
    place: `ivec2 at = split(index, ${columns}); row = at.y; column = at.x;`,
    finish,
  });
}

function lastTwo({ shape }: TensorInfo): number[] {
  return shape.slice(-2);
}
