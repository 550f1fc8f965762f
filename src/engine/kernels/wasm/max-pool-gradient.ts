// MaxPoolGrad replaces that of tfjs's wasm backend, which calls into plain JavaScript.

import { backend_util, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasm-kernel.ts';

/** @param input of the pooling, [batch, height, width, channels] @param dy of its output @returns dx, of the input's shape */
export const maxPoolGradient: WasmKernel<Record<'input' | 'dy', TensorInfo>, MaxPoolGradAttrs> = (
  memory,
  { input: x, dy },
  { filterSize, strides, pad, dimRoundingMode },
) => {
  const info = backend_util.computePool2DInfo(
    x.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const dx = memory.output(x.shape, { zeroed: true });
  const sizes = [
    ...[inHeight, inWidth, inChannels, outHeight, outWidth, info.filterHeight, info.filterWidth],
    ...[info.strideHeight, info.strideWidth, padInfo.top, padInfo.left],
  ];
  const xBytes = inHeight * inWidth * inChannels * 4;
  const dyBytes = outHeight * outWidth * inChannels * 4;
  for (let image = 0; image < info.batchSize; image++) {
    memory.kernels.maxPoolGradient(
      memory.addressOf(x) + image * xBytes,
      memory.addressOf(dy) + image * dyBytes,
      memory.addressOf(dx) + image * xBytes,
      ...sizes,
    );
  }
  return dx;
};
