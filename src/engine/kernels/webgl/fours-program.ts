// Builds shaders that write or read four floats a texel, for partial sums that only the next pass reads.

import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { readers, SPLIT, type FlatShader } from './flat-program.ts';

interface FoursShader extends Omit<FlatShader, 'outputShape' | 'uniforms'> {
  texels: number;
}

/** @returns a tensor that only sumFours can read; the body sets the vec4 of its texel `index`; the caller disposes it */
export function runFours(
  backend: MathBackendWebGL,
  { inputs, texels, functions = '', body }: FoursShader,
): TensorInfo {
  const program: GPGPUProgram = {
    variableNames: Object.keys(inputs).map((name) => `t${name}`),
    // tfjs packs two by two floats into a texel, so two rows are one row of texels.
    outputShape: [2, 2 * texels],
    packedOutput: true,
    userCode: `${SPLIT}${Object.entries(inputs)
      .map(([name, tensor]) => readers(backend, name, tensor))
      .join('')}
  ${functions}
  void main() {
    int index = getOutputCoords().y / 2;
    ${body}
  }`,
  };
  const staysPacked = true;
  return backend.runWebGLProgram(program, Object.values(inputs), 'float32', undefined, staysPacked);
}

/** In the body, four(i) is the vec4 of texel i. @returns a float32 tensor of outputShape; the caller disposes it */
export function sumFours(
  backend: MathBackendWebGL,
  fours: TensorInfo,
  { outputShape, body }: { outputShape: number[]; body: string },
): TensorInfo {
  const program: GPGPUProgram = {
    variableNames: ['fours'],
    outputShape: [util.sizeFromShape(outputShape)],
    packedInputs: true,
    userCode: `${SPLIT}
  vec4 four(int i) { return texelFetch(fours, split(i, textureSize(fours, 0).x), 0); }
  void main() {
    int index = getOutputCoords();
    ${body}
  }`,
  };
  return { ...backend.runWebGLProgram(program, [fours], 'float32'), shape: outputShape };
}
