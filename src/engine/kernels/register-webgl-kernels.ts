// The kernels of our own on tfjs's webgl backend: dropout without an upload, an optimizer step without a dozen passes.

import * as tf from '@tensorflow/tfjs-core';
import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  ADADELTA_STEP,
  SEEDED_DROPOUT,
  type AdadeltaStepAttrs,
  type SeededDropoutAttrs,
} from './custom-kernels.ts';
import { dropoutThreshold } from './dropout-hash.ts';
import { elementwiseProgram, type Uniform } from './elementwise-program.ts';

type Inputs = Record<string, tf.TensorInfo>;
type Run = (backend: MathBackendWebGL, inputs: Inputs, attrs: object) => tf.TensorInfo | tf.TensorInfo[];

/** As dropoutHash, in GLSL. */
const DROPOUT_BODY = `
        uint hash = (uint(position) * 0x9e3779b1u) ^ uint(seed);
        hash ^= hash >> 16u;
        hash *= 0x21f0aaadu;
        hash ^= hash >> 15u;
        hash *= 0xd35a2d97u;
        hash ^= hash >> 15u;
        setOutput(hash >= uint(threshold) ? x * scale : 0.0);`;

const DROPOUT_UNIFORMS: Uniform[] = [
  { name: 'seed', type: 'int' },
  { name: 'threshold', type: 'int' },
  { name: 'scale', type: 'float' },
];

const ADADELTA_UNIFORMS: Uniform[] = [
  { name: 'learningRate', type: 'float' },
  { name: 'rho', type: 'float' },
  { name: 'epsilon', type: 'float' },
];

/** G the gradient, A its accumulator E[g^2], D that of updates E[dx^2], W the weight. */
const NEXT_A = 'float nextA = rho * a + (1.0 - rho) * g * g;';
const UPDATE = `${NEXT_A} float update = g * sqrt(d + epsilon) / sqrt(nextA + epsilon);`;

const adadeltaPrograms = {
  weight: { inputs: ['W', 'G', 'A', 'D'], body: `${UPDATE} setOutput(w - learningRate * update);` },
  gradients: { inputs: ['G', 'A'], body: `${NEXT_A} setOutput(nextA);` },
  updates: { inputs: ['G', 'A', 'D'], body: `${UPDATE} setOutput(rho * d + (1.0 - rho) * update * update);` },
};

const KERNELS: Record<string, Run> = {
  [SEEDED_DROPOUT]: (backend, { x }, attrs) => {
    const { seed, rate } = attrs as SeededDropoutAttrs;
    const program = elementwiseProgram(x.shape, ['X'], DROPOUT_UNIFORMS, DROPOUT_BODY);
    const values = [[seed], [dropoutThreshold(rate) | 0], [1 / (1 - rate)]];
    return backend.compileAndRun(program, [x], 'float32', values);
  },
  [ADADELTA_STEP]: (backend, { weight, gradient, gradients, updates }, attrs) => {
    const { learningRate, rho, epsilon } = attrs as AdadeltaStepAttrs;
    const tensors: Inputs = { W: weight, G: gradient, A: gradients, D: updates };
    const values = [[learningRate], [rho], [epsilon]];
    const run = ({ inputs, body }: { inputs: string[]; body: string }) => {
      const program: GPGPUProgram = elementwiseProgram(weight.shape, inputs, ADADELTA_UNIFORMS, body);
      return backend.compileAndRun(
        program,
        inputs.map((name) => tensors[name]),
        'float32',
        values,
      );
    };
    return [run(adadeltaPrograms.weight), run(adadeltaPrograms.gradients), run(adadeltaPrograms.updates)];
  },
};

/** Once, after the webgl backend has started. */
export function registerWebglKernels(): void {
  for (const [kernelName, run] of Object.entries(KERNELS)) {
    if (tf.getKernel(kernelName, 'webgl')) continue;
    tf.registerKernel({
      kernelName,
      backendName: 'webgl',
      kernelFunc: ({ inputs, backend, attrs }) =>
        run(backend as MathBackendWebGL, inputs as Inputs, attrs ?? {}),
    });
  }
}
