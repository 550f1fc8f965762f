// A scale and a shift a channel, then a relu, on tfjs's cpu backend, whose broadcasting works out an index for every number.

import * as tf from '@tensorflow/tfjs-core';
import { CHANNEL_AFFINE } from './custom-kernels.ts';

interface CpuBackend {
  data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: string, values: Float32Array): tf.TensorInfo;
}

export function registerCpuChannelAffine(): void {
  if (tf.getKernel(CHANNEL_AFFINE, 'cpu')) return;
  tf.registerKernel({
    kernelName: CHANNEL_AFFINE,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { x, scale, shift } = inputs as Record<string, tf.TensorInfo>;
      const cpu = backend as CpuBackend;
      const [values, scales, shifts] = [x, scale, shift].map((each) => cpu.data.get(each.dataId).values);
      const least = attrs?.relu ? 0 : -Infinity;
      const out = new Float32Array(values.length);
      for (let first = 0; first < values.length; first += scales.length)
        for (let channel = 0; channel < scales.length; channel++)
          out[first + channel] = Math.max(least, values[first + channel] * scales[channel] + shifts[channel]);
      return cpu.makeTensorInfo(x.shape, 'float32', out);
    },
  });
}
