// AdadeltaStep takes three shaders, where tfjs's operations take a dozen passes.

import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { AdadeltaStepAttrs, AdadeltaStepInputs } from '../ops/adadelta-step.ts';
import { runFlat, type Uniform } from './flat-program.ts';
import type { WebglKernel } from './webgl-kernel.ts';

// In the shaders G is the gradient, A its accumulator E[g^2], D that of the updates, E[dx^2], and W the weight.
const NEXT_A = 'float g = G(index); float nextA = rho * A(index) + (1.0 - rho) * g * g;';
const UPDATE = `${NEXT_A} float d = D(index); float update = g * sqrt(d + epsilon) / sqrt(nextA + epsilon);`;

/** @returns the next weight, E[g^2] and E[dx^2] */
export const adadeltaStep: WebglKernel<AdadeltaStepInputs, AdadeltaStepAttrs> = (
  backend,
  { weight: W, gradient: G, gradients: A, updates: D },
  { learningRate, rho, epsilon },
) => {
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
};
