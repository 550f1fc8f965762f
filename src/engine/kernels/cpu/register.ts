// Registers our kernels on tfjs's cpu backend. The other backends are tested against them.

import * as tf from '@tensorflow/tfjs-core';
import { ADD_ROWS } from '../ops/add-rows.ts';
import { CHANNEL_AFFINE } from '../ops/channel-affine.ts';
import { SEEDED_DROPOUT } from '../ops/seeded-dropout.ts';
import { SOFTMAX_LOSS, SOFTMAX_LOSS_GRADIENT } from '../ops/softmax-loss.ts';
import { registerKernels } from '../register-kernels.ts';
import { addRows } from './add-rows.ts';
import { valuesByName, type ArrayKernel } from './array-kernel.ts';
import { channelAffine } from './channel-affine.ts';
import { seededDropout } from './seeded-dropout.ts';
import { softmaxLoss, softmaxLossGradient } from './softmax-loss.ts';

const KERNELS = {
  [ADD_ROWS]: onArrays(addRows),
  [CHANNEL_AFFINE]: onArrays(channelAffine),
  [SEEDED_DROPOUT]: onArrays(seededDropout),
  [SOFTMAX_LOSS]: onArrays(softmaxLoss),
  [SOFTMAX_LOSS_GRADIENT]: onArrays(softmaxLossGradient),
};

/** May be called before or after the cpu backend has started, and any number of times. */
export function registerCpuKernels(): void {
  registerKernels('cpu', KERNELS);
}

/** These members of the backend are not in tfjs's types. */
interface CpuBackend {
  data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: string, values: Float32Array): tf.TensorInfo;
}

function onArrays(kernel: ArrayKernel): tf.KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const cpu = backend as CpuBackend;
    const given = inputs as Record<string, tf.TensorInfo>;
    const shape = kernel.outputShape(given);
    const out = new Float32Array(tf.util.sizeFromShape(shape));
    kernel.run(
      valuesByName(given, ({ dataId }) => cpu.data.get(dataId).values),
      out,
      attrs ?? {},
    );
    return cpu.makeTensorInfo(shape, 'float32', out);
  };
}
