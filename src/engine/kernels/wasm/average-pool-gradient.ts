// AvgPoolGrad replaces that of tfjs's wasm backend, which calls into plain JavaScript.

import { backend_util, type AvgPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasm-kernel.ts';

/** @param input of the pooling, [batch, height, width, channels] @param dy of its output @returns dx, of the input's shape */
export const averagePoolGradient: WasmKernel<Record<'input' | 'dy', TensorInfo>, AvgPoolGradAttrs> = (
  memory,
  { input: x, dy },
  { filterSize, strides, pad },
) => {
  const shape = x.shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
  const { inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth, padInfo } = info;
  const dx = memory.output(x.shape, { zeroed: true });
  const sizes = [
    ...[inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth],
    ...[info.strideHeight, info.strideWidth, padInfo.top, padInfo.left, 1 / (filterHeight * filterWidth)],
  ];
  for (let image = 0; image < info.batchSize; image++)
    memory.kernels.averagePoolGradient(
      memory.addressOf(dy) + image * outHeight * outWidth * inChannels * 4,
      memory.addressOf(dx) + image * inHeight * inWidth * inChannels * 4,
      ...sizes,
    );
  return dx;
};
