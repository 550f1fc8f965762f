// Dropout without an upload, a step of Adadelta without a dozen passes, relu's gradient in one.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { AdadeltaStepAttrs, SeededDropoutAttrs } from '../ops/custom-kernels.ts';
import { dropoutThreshold } from '../ops/dropout-hash.ts';
import { runFlat, type Uniform } from './flat-program.ts';

export function webglDropout(
  backend: MathBackendWebGL,
  x: TensorInfo,
  { seed, rate }: SeededDropoutAttrs,
): TensorInfo {
  return runFlat(backend, {
    inputs: { X: x },
    outputShape: x.shape,
    uniforms: [
      { name: 'seed', type: 'int', value: seed },
      { name: 'threshold', type: 'int', value: dropoutThreshold(rate) | 0 },
      { name: 'scale', type: 'float', value: 1 / (1 - rate) },
    ],
    // As dropoutHash.
    body: `
    uint hash = (uint(index) * 0x9e3779b1u) ^ uint(seed);
    hash ^= hash >> 16u;
    hash *= 0x21f0aaadu;
    hash ^= hash >> 15u;
    hash *= 0xd35a2d97u;
    hash ^= hash >> 15u;
    setOutput(hash >= uint(threshold) ? X(index) * scale : 0.0);`,
  });
}

/** G the gradient, A its accumulator E[g^2], D that of updates E[dx^2], W the weight. */
const NEXT_A = 'float g = G(index); float nextA = rho * A(index) + (1.0 - rho) * g * g;';
const UPDATE = `${NEXT_A} float d = D(index); float update = g * sqrt(d + epsilon) / sqrt(nextA + epsilon);`;

/** @returns the next weight, E[g^2] and E[dx^2] */
export function webglAdadeltaStep(
  backend: MathBackendWebGL,
  [W, G, A, D]: TensorInfo[],
  { learningRate, rho, epsilon }: AdadeltaStepAttrs,
): TensorInfo[] {
  const uniforms: Uniform[] = [
    { name: 'learningRate', type: 'float', value: learningRate },
    { name: 'rho', type: 'float', value: rho },
    { name: 'epsilon', type: 'float', value: epsilon },
  ];
  const outputShape = W.shape;
  const run = (inputs: Record<string, TensorInfo>, body: string) =>
    runFlat(backend, { inputs, outputShape, uniforms, body });
  return [
    run({ W, G, A, D }, `${UPDATE} setOutput(W(index) - learningRate * update);`),
    run({ G, A }, `${NEXT_A} setOutput(nextA);`),
    run({ G, A, D }, `${UPDATE} setOutput(rho * d + (1.0 - rho) * update * update);`),
  ];
}

export function webglReluGradient(backend: MathBackendWebGL, x: TensorInfo, dy: TensorInfo): TensorInfo {
  return runFlat(backend, {
    inputs: { X: x, D: dy },
    outputShape: x.shape,
    body: 'setOutput(X(index) > 0.0 ? D(index) : 0.0);',
  });
}
