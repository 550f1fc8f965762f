// Seeded dropout on tfjs's cpu backend.

import * as tf from '@tensorflow/tfjs-core';
import { SEEDED_DROPOUT, type SeededDropoutAttrs } from './custom-kernels.ts';
import { dropoutHash, dropoutThreshold } from './dropout-hash.ts';

interface CpuBackend {
  data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: string, values: Float32Array): tf.TensorInfo;
}

export function registerCpuDropout(): void {
  if (tf.getKernel(SEEDED_DROPOUT, 'cpu')) return;
  tf.registerKernel({
    kernelName: SEEDED_DROPOUT,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { x } = inputs as { x: tf.TensorInfo };
      const { seed, rate } = attrs as unknown as SeededDropoutAttrs;
      const cpu = backend as CpuBackend;
      const threshold = dropoutThreshold(rate);
      const { values } = cpu.data.get(x.dataId);
      const kept = values.map((value, index) =>
        dropoutHash(index, seed) >= threshold ? value / (1 - rate) : 0,
      );
      return cpu.makeTensorInfo(x.shape, 'float32', kept);
    },
  });
}
