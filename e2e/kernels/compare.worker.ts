// Runs the operations of training on WebGL and on cpu with the same random tensors, and reports how far their results differ.

import '@tensorflow/tfjs-backend-webgl';
import '../../src/engine/backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { startBackend } from '../../src/engine/choosing/start-backend.ts';
import { safeEpsilon } from '../../src/engine/backends/precision.ts';
import { registerGradients } from '../../src/engine/kernels/ops/register-gradients.ts';
import type { Case } from './case.ts';
import { layerKinds } from './layer-kinds.ts';
import { ownKernels } from './own-kernels.ts';
import { RUNS, threeSteps } from './three-steps.ts';

export interface Difference {
  name: string;
  /** It is absolute, or relative to values above 1; with half floats it is relative to the largest value of the tensor. */
  largest: number;
}

export type Report = { differences: Difference[]; losses: number[] } | { failure: string };

async function difference({ name, inputs, compute }: Case, halfFloats: boolean): Promise<Difference> {
  const results: Float32Array[][] = [];
  for (const backend of ['cpu', 'webgl']) {
    await tf.setBackend(backend);
    const outputs = tf.tidy(() => compute(...inputs.map(({ values, shape }) => tf.tensor(values, shape))));
    results.push(await Promise.all(outputs.map((each) => each.data<'float32'>())));
    tf.dispose(outputs);
  }
  let largest = 0;
  results[0].forEach((expected, output) => {
    const scale = halfFloats ? expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1) : 1;
    expected.forEach((value, at) => {
      const apart = Math.abs(value - results[1][output][at]) / Math.max(scale, Math.abs(value));
      largest = Math.max(largest, Number.isNaN(apart) ? Infinity : apart);
    });
  });
  return { name, largest };
}

self.onmessage = async ({ data }: MessageEvent<{ halfFloats: boolean }>) => {
  try {
    if (data.halfFloats) tf.env().set('WEBGL_FORCE_F16_TEXTURES', true);
    await startBackend('webgl', null);
    registerGradients();
    const differences: Difference[] = [];
    for (const each of [...ownKernels(), ...layerKinds()])
      differences.push(await difference(each, data.halfFloats));
    const losses: number[] = [];
    for (const run of RUNS) {
      const { largest, losses: ofRun } = await threeSteps(run, safeEpsilon());
      differences.push({ name: `three steps: ${run.name}`, largest });
      losses.push(...ofRun);
    }
    self.postMessage({ differences, losses });
  } catch (error) {
    self.postMessage({ failure: String((error as Error).stack) });
  }
};
