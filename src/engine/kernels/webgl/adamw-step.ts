// A shader computes AdamWStep, where tfjs's operations take fourteen.

import { SCALE, type AdamWStepAttrs, type AdamWStepInputs } from '../ops/adamw-step.ts';
import { draw } from './draw.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** @returns the next weight and moments */
export const adamWStep: WebglKernel<AdamWStepInputs, AdamWStepAttrs> = (
  backend,
  { weight, gradient, first, second },
  { beta1, beta2, epsilon, keep, rate, correction },
) =>
  draw(backend, {
    inputs: { W: weight, G: gradient, M: first, V: second },
    outputs: [{ shape: weight.shape }, { shape: weight.shape }, { shape: weight.shape }],
    uniforms: [
      ...Object.entries({ beta1, beta2, epsilon, keep, rate }).map(
        ([name, value]) => ({ name, type: 'float', value }) as const,
      ),
      { name: 'gradientScale', type: 'float', value: Math.sqrt(1 - beta2) * SCALE },
      { name: 'rootScale', type: 'float', value: correction * SCALE },
    ],
    body: `
    float g = G(index);
    float scaled = g * gradientScale;
    float m = beta1 * M(index) + (1.0 - beta1) * g;
    float v = beta2 * V(index) + scaled * scaled;
    setOutput(keep * W(index) - rate * m / (sqrt(v) / rootScale + epsilon), m, v);`,
  });
