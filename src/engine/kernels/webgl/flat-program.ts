// Builds shaders that see every tensor as a list of floats, or as rows of its last two axes, for tfjs's webgl backend with
// unpacked textures. tfjs's own shaders split an index by integer division for every read, which software renderers do one pixel
// at a time; here most reads need no division at all.

import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env, util, type TensorInfo } from '@tensorflow/tfjs-core';

export interface Uniform {
  name: string;
  type: 'int' | 'float';
  value: number;
}

export interface FlatShader {
  /**
   * The body reads tensors by these names: X(i) is the float at row-major index i of the tensor X, and X(row, column) that at
   * row * columns + column, where a row holds the last two axes of four, else the last one.
   */
  inputs: Record<string, TensorInfo>;
  outputShape: number[];
  uniforms?: Uniform[];
  /** These GLSL functions are called by the body. */
  functions?: string;
  /** This GLSL ends in setOutput; `index` is the output's row-major index. */
  body: string;
}

/** This GLSL computes remainder and quotient without an integer division; it is exact for quotients below 2^24. */
export const SPLIT = `
  ivec2 split(int i, int width) {
    int row = int((float(i) + 0.5) / float(width));
    int column = i - row * width;
    int off = column < 0 ? -1 : column >= width ? 1 : 0;
    return ivec2(column - off * width, row + off);
  }`;

/** @returns a float32 tensor of outputShape, whose values the body has set; the caller disposes it */
export function runFlat(
  backend: MathBackendWebGL,
  { inputs, outputShape, uniforms = [], functions = '', body }: FlatShader,
): TensorInfo {
  const [rows, columns] = rowsAndColumns(outputShape);
  const side = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  const asRows = rows <= side && columns <= side;
  const program: GPGPUProgram = {
    variableNames: Object.keys(inputs).map((name) => `t${name}`),
    outputShape: asRows ? [rows, columns] : [rows * columns],
    customUniforms: uniforms.map(({ name, type }) => ({ name, type })),
    userCode: `${SPLIT}${Object.entries(inputs)
      .map(([name, tensor]) => readers(backend, name, tensor))
      .join('')}
  ${functions}
  void main() {
    ${asRows ? `ivec2 place = getOutputCoords(); int index = place.x * ${columns} + place.y;` : 'int index = getOutputCoords();'}
    ${body}
  }`,
  };
  const values = uniforms.map(({ value }) => [value]);
  const flat = backend.runWebGLProgram(program, Object.values(inputs), 'float32', values);
  return { ...flat, shape: outputShape };
}

/** @returns the size of a texture as tfjs lays it out where the device's limit allows */
function rowsAndColumns(shape: number[]): [number, number] {
  const columns = util.sizeFromShape(shape.slice(shape.length === 4 ? 2 : -1));
  return [util.sizeFromShape(shape) / columns, columns];
}

/** Uploads the tensor. @returns GLSL functions that read it by the width of its texture */
export function readers(backend: MathBackendWebGL, name: string, tensor: TensorInfo): string {
  const { texData } = backend as unknown as { texData: { get(dataId: object): { texShape: number[] } } };
  // tfjs would pass a few floats as a uniform, which has no texels.
  backend.uploadToGPU(tensor.dataId);
  const [, width] = texData.get(tensor.dataId).texShape;
  const [, columns] = rowsAndColumns(tensor.shape);
  const place = width === columns ? 'ivec2(column, row)' : `split(row * ${columns} + column, ${width}).xy`;
  return `
  float ${name}(int i) { return texelFetch(t${name}, split(i, ${width}), 0).r; }
  float ${name}(int row, int column) { return texelFetch(t${name}, ${place}, 0).r; }`;
}
