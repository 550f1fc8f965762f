// A shader computes AdadeltaStep, where tfjs's operations take a dozen.

import type { AdadeltaStepAttrs, AdadeltaStepInputs } from '../ops/adadelta-step.ts';
import { draw } from './draw.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** @returns the next weight, E[g^2] and E[dx^2] */
export const adadeltaStep: WebglKernel<AdadeltaStepInputs, AdadeltaStepAttrs> = (
  backend,
  { weight, gradient, gradients, updates },
  { learningRate, rho, epsilon },
) =>
  draw(backend, {
    inputs: { W: weight, G: gradient, A: gradients, D: updates },
    outputs: [{ shape: weight.shape }, { shape: weight.shape }, { shape: weight.shape }],
    uniforms: [
      { name: 'learningRate', type: 'float', value: learningRate },
      { name: 'rho', type: 'float', value: rho },
      { name: 'epsilon', type: 'float', value: epsilon },
    ],
    body: `
    float g = G(index);
    float d = D(index);
    float nextA = rho * A(index) + (1.0 - rho) * g * g;
    float update = g * sqrt(d + epsilon) / sqrt(nextA + epsilon);
    setOutput(W(index) - learningRate * update, nextA, rho * d + (1.0 - rho) * update * update);`,
  });
