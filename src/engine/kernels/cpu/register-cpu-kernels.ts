// The kernels of ours on tfjs's cpu backend, which is the reference that the others are tested against.

import * as tf from '@tensorflow/tfjs-core';
import { CHANNEL_AFFINE_KERNEL } from './channel-affine.ts';
import { DROPOUT_KERNEL, LOSS_KERNELS } from './host-kernels.ts';

interface CpuBackend {
  data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: string, values: Float32Array): tf.TensorInfo;
}

const KERNELS = { ...LOSS_KERNELS, ...DROPOUT_KERNEL, ...CHANNEL_AFFINE_KERNEL };

export function registerCpuKernels(): void {
  for (const [kernelName, kernel] of Object.entries(KERNELS)) {
    if (tf.getKernel(kernelName, 'cpu')) continue;
    tf.registerKernel({
      kernelName,
      backendName: 'cpu',
      kernelFunc: ({ inputs, backend, attrs }) => {
        const cpu = backend as CpuBackend;
        const given = inputs as Record<string, tf.TensorInfo>;
        const shape = kernel.outputShape(given);
        const out = new Float32Array(tf.util.sizeFromShape(shape));
        const values = kernel.inputs.map((name) => cpu.data.get(given[name].dataId).values);
        kernel.run(values, out, attrs ?? {});
        return cpu.makeTensorInfo(shape, 'float32', out);
      },
    });
  }
}
