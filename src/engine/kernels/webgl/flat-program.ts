// Runs shaders that give one tensor of floats.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { draw } from './draw.ts';
import type { Shader } from './shader.ts';

export interface FlatShader extends Omit<Shader, 'outputs'> {
  outputShape: number[];
}

/** @returns a float32 tensor of outputShape, whose values the body has set; the caller disposes it */
export function runFlat(backend: MathBackendWebGL, { outputShape, ...shader }: FlatShader): TensorInfo {
  return draw(backend, { ...shader, outputs: [{ shape: outputShape }] })[0];
}
