// Writes the shaders of our kernels. They see every tensor as a list of floats, or as rows of its last two axes. tfjs's own shaders
// split an index by integer division for every read, which software renderers do one pixel at a time; here most reads need none.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env, util, type TensorInfo } from '@tensorflow/tfjs-core';
import { insidesOf } from './webgl-insides.ts';

export interface Uniform {
  name: string;
  type: 'int' | 'float';
  value: number;
}

/** A tensor of floats, or texels of four floats each, which only our shaders can read. */
export type Output = { shape: number[] } | { texels: number };

export interface Shader {
  /**
   * The body reads tensors by these names: X(i) is the float at row-major index i of the tensor X, or its vec4 where it is made of
   * texels; X(row, column) is the float at row * columns + column, where a row holds the last two axes of four, else the last one.
   */
  inputs: Record<string, TensorInfo>;
  /** There are four at most, and all are of the same size. */
  outputs: Output[];
  uniforms?: Uniform[];
  /** These GLSL functions are called by the body. */
  functions?: string;
  /** This GLSL ends in setOutput(...) with a value for each output; `index` is row-major, and may pass the last value's. */
  body: string;
}

/** This GLSL computes remainder and quotient without an integer division; it is exact for quotients below 2^24. */
const SPLIT = `
  ivec2 split(int i, int width) {
    int row = int((float(i) + 0.5) / float(width));
    int column = i - row * width;
    int off = column < 0 ? -1 : column >= width ? 1 : 0;
    return ivec2(column - off * width, row + off);
  }`;

/** @param size of the textures of the outputs; those of the inputs exist @returns the whole fragment shader */
export function sourceOf(
  backend: MathBackendWebGL,
  { inputs, outputs, uniforms = [], functions = '', body }: Shader,
  [, width]: [number, number],
): string {
  const values = outputs.map((output, at) => `${'shape' in output ? 'float' : 'vec4'} value${at}`);
  const writes = outputs.map(
    (output, at) => `out${at} = ${'shape' in output ? `vec4(value${at}, 0.0, 0.0, 0.0)` : `value${at}`};`,
  );
  return `#version 300 es
  precision highp float;
  precision highp int;
  precision highp sampler2D;
  ${Object.keys(inputs)
    .map((name) => `uniform sampler2D t${name};`)
    .join(' ')}
  ${uniforms.map(({ type, name }) => `uniform ${type} ${name};`).join(' ')}
  ${outputs.map((_, at) => `layout(location = ${at}) out vec4 out${at};`).join(' ')}
  ${SPLIT}${Object.entries(inputs)
    .map(([name, tensor]) => readers(backend, name, tensor))
    .join('')}
  void setOutput(${values.join(', ')}) { ${writes.join(' ')} }
  ${functions}
  void main() {
    int index = int(gl_FragCoord.y) * ${width} + int(gl_FragCoord.x);
    ${body}
  }`;
}

/** @returns height and width of a texture for this output: of its rows and columns where the device's limit allows */
export function textureSize(output: Output): [number, number] {
  const side = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  if ('shape' in output) {
    const [rows, columns] = rowsAndColumns(output.shape);
    if (rows <= side && columns <= side) return [rows, columns];
  }
  const size = 'shape' in output ? util.sizeFromShape(output.shape) : output.texels;
  const width = Math.min(side, Math.ceil(Math.sqrt(size)));
  return [Math.ceil(size / width), width];
}

function rowsAndColumns(shape: number[]): [number, number] {
  const columns = util.sizeFromShape(shape.slice(shape.length === 4 ? 2 : -1));
  return [util.sizeFromShape(shape) / columns, columns];
}

/** @returns GLSL functions that read it by the width of its texture */
function readers(backend: MathBackendWebGL, name: string, tensor: TensorInfo): string {
  const { texShape, isPacked, slice } = insidesOf(backend).texData.get(tensor.dataId);
  if (isPacked)
    return `
  vec4 ${name}(int i) { return texelFetch(t${name}, split(i, ${texShape[1] / 2}), 0); }`;
  const [, width] = texShape;
  const [, columns] = rowsAndColumns(tensor.shape);
  const offset = slice?.flatOffset ?? 0;
  const shift = offset === 0 ? '' : ` + ${offset}`;
  const place =
    width === columns && offset === 0
      ? 'ivec2(column, row)'
      : `split(row * ${columns} + column${shift}, ${width})`;
  return `
  float ${name}(int i) { return texelFetch(t${name}, split(i${shift}, ${width}), 0).r; }
  float ${name}(int row, int column) { return texelFetch(t${name}, ${place}, 0).r; }`;
}
