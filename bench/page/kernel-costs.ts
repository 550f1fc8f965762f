// Says what the kernels of a training step cost: their draw calls, and the time that they take.

import * as tf from '@tensorflow/tfjs-core';
import { webglCount } from './webgl-counter.ts';

/** Calls of one kernel with results of one shape are added up. */
export interface KernelCost {
  kernel: string;
  /** This is the shape of the first result. */
  shape: string;
  calls: number;
  drawCalls: number;
  /** All calls together take so long, by the GPU's own timer where there is one; else it includes waiting for the results. */
  milliseconds: number;
}

/** @param step takes a step @param steps to take @returns what the kernels of one of them cost, the dearest first */
export async function kernelCosts(step: () => Promise<void>, steps: number): Promise<KernelCost[]> {
  const costs = new Map<string, KernelCost>();
  const costOf = (kernel: string, shape: string) => {
    const key = `${kernel} ${shape}`;
    const cost = costs.get(key) ?? { kernel, shape, calls: 0, drawCalls: 0, milliseconds: 0 };
    costs.set(key, cost);
    return cost;
  };
  const stop = countDraws((kernel, shape, drawCalls) => {
    const cost = costOf(kernel, shape);
    cost.calls += 1 / steps;
    cost.drawCalls += drawCalls / steps;
  });
  const { kernels } = await tf.profile(async () => {
    for (let taken = 0; taken < steps; taken++) await step();
    return [];
  });
  stop();
  for (const { name, outputShapes, kernelTimeMs } of kernels)
    // What tfjs names so holds kernels that are in the list too.
    if (!name.endsWith('__op') && typeof kernelTimeMs === 'number')
      costOf(name, String(outputShapes[0])).milliseconds += kernelTimeMs / steps;
  return [...costs.values()].sort((one, other) => other.milliseconds - one.milliseconds);
}

type Heard = (kernel: string, shape: string, drawCalls: number) => void;

/** Tells of each kernel how often it drew, without what kernels drew that it called itself. @returns a function that ends it */
function countDraws(heard: Heard): () => void {
  const backendName = tf.getBackend();
  const kernels = tf.getKernelsForBackend(backendName);
  const replace = (kernelName: string, kernelFunc: tf.KernelFunc) => {
    tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({ kernelName, backendName, kernelFunc });
  };
  let ofInner = 0;
  for (const { kernelName, kernelFunc } of kernels)
    replace(kernelName, (given) => {
      const [before, ofSiblings] = [webglCount.drawCalls, ofInner];
      ofInner = 0;
      const results = kernelFunc(given);
      const drawn = webglCount.drawCalls - before;
      heard(kernelName, String([results].flat()[0].shape), drawn - ofInner);
      ofInner = ofSiblings + drawn;
      return results;
    });
  return () => {
    for (const { kernelName, kernelFunc } of kernels) replace(kernelName, kernelFunc);
  };
}
