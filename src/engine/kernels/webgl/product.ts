// Computes sums of products, such as a matrix product, in blocks of four rows by four columns: a shader reads eight numbers for
// sixteen multiplications and writes a block as four texels, one for each row; another one adds up the parts and lays them out.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { draw } from './draw.ts';
import { runFlat } from './flat-program.ts';
import { foldParts } from './fold-parts.ts';

export interface Product {
  inputs: Record<string, TensorInfo>;
  /** There are so many blocks along the rows and along the columns; rows and columns beyond the last one are never read. */
  rowFours: number;
  columnFours: number;
  /** The terms of a sum are divided into so many parts, for a GPU to be busy. */
  parts: number;
  functions?: string;
  /**
   * This GLSL calls add(a, b) for every term: the vec4 a holds the factors of the four rows, b those of the four columns. It knows
   * the ints rowFour, columnFour and part.
   */
  terms: string;
  outputShape: number[];
  /** This GLSL says for the output's `index` by setting the ints row, of all rows of blocks, and column. */
  place: string;
  /** The result is sum unless these inputs and this GLSL say otherwise. */
  finish?: { inputs: Record<string, TensorInfo>; value: string };
}

/** @returns a float32 tensor of outputShape; the caller disposes it */
export function runProduct(backend: MathBackendWebGL, product: Product): TensorInfo {
  const { inputs, rowFours, columnFours, parts, functions = '', terms, outputShape, place } = product;
  const each = rowFours * columnFours;
  const output = { texels: parts * each };
  const partial = draw(backend, {
    inputs,
    outputs: [output, output, output, output],
    // It is no function, since software renderers keep what functions share in memory.
    functions: `
  #define add(a, b) { vec4 four = a; vec4 times = b; s0 += four.x * times; s1 += four.y * times; s2 += four.z * times; s3 += four.w * times; }
  ${functions}`,
    body: `
    vec4 s0 = vec4(0.0), s1 = vec4(0.0), s2 = vec4(0.0), s3 = vec4(0.0);
    ivec2 block = split(index, ${columnFours});
    int columnFour = block.x;
    block = split(block.y, ${rowFours});
    int rowFour = block.x;
    int part = block.y;
    ${terms}
    setOutput(s0, s1, s2, s3);`,
  });
  const folded = foldParts(backend, { tensors: partial, each, parts });
  const [P0, P1, P2, P3] = folded.tensors;
  const { inputs: others = {}, value = 'sum' } = product.finish ?? {};
  const result = runFlat(backend, {
    inputs: { P0, P1, P2, P3, ...others },
    outputShape,
    functions: `
  vec4 rowOf(int texel, int lane) {
    ivec2 at = split(texel, textureSize(tP0, 0).x);
    if (lane == 0) return texelFetch(tP0, at, 0);
    if (lane == 1) return texelFetch(tP1, at, 0);
    return lane == 2 ? texelFetch(tP2, at, 0) : texelFetch(tP3, at, 0);
  }`,
    body: `
    int row, column;
    ${place}
    int block = row / 4 * ${columnFours} + column / 4;
    int lane = row % 4;
    vec4 four = vec4(0.0);
    for (int part = 0; part < ${folded.parts}; part++) four += rowOf(part * ${each} + block, lane);
    float sum = four[column % 4];
    setOutput(${value});`,
  });
  for (const tensor of folded.tensors) backend.disposeIntermediateTensorInfo(tensor);
  return result;
}

/** This many texels keep a GPU busy. */
const TEXELS = 32_768;

/** @param terms of each sum @param least so many of them at least are in a part @returns how many terms are in a part, and the parts */
export function partsOf(blocks: number, terms: number, least: number): { perPart: number; parts: number } {
  const perPart = Math.min(terms, Math.max(least, Math.ceil(terms / Math.ceil(TEXELS / blocks))));
  return { perPart, parts: Math.ceil(terms / perPart) };
}

/** @param read GLSL of the number `at` places further @returns GLSL of the vec4 of four in a row */
export function fourOf(read: (at: number) => string): string {
  return `vec4(${[0, 1, 2, 3].map(read).join(', ')})`;
}

/** @returns what a layer does with its sums; a NaN stays one */
export function biasAndRelu(bias: TensorInfo | undefined, relu: boolean): Product['finish'] {
  const sum = bias ? 'sum + B(column)' : 'sum';
  return { inputs: bias ? { B: bias } : {}, value: relu ? `${sum} < 0.0 ? 0.0 : ${sum}` : sum };
}
