// Conv2DBackpropFilter for tfjs's wasm backend, which has none and so cannot train a convolution.

import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelMemory } from './simd-kernels.ts';

/** @param x [batch, height, width, in] @param dy [batch, outHeight, outWidth, out] @returns [height, width, in, out] */
export function conv2dFilterGradient(
  memory: KernelMemory,
  x: TensorInfo,
  dy: TensorInfo,
  { strides, pad, dataFormat, dimRoundingMode, filterShape }: Conv2DBackpropFilterAttrs,
): TensorInfo {
  const info = backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    backend_util.convertConv2DDataFormat(dataFormat),
  );
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  const dw = memory.output(filterShape, { zeroed: true });
  const imageFloats = inHeight * inWidth * inChannels;
  const dyFloats = outHeight * outWidth * outChannels;
  const { top, bottom, left, right } = padInfo;
  const width = inWidth + left + right;
  const sizes = [
    ...[width, inChannels, outHeight, outWidth, outChannels, info.filterHeight, info.filterWidth],
    ...[info.strideHeight, info.strideWidth, 1, 1],
  ];
  const from = memory.addressOf(x);
  const padded = top + bottom + left + right > 0;
  const run = (imageAt: (image: number) => number) => {
    for (let image = 0; image < batchSize; image++) {
      const dyAt = memory.addressOf(dy) + image * dyFloats * 4;
      memory.kernels.convFilterGradient(imageAt(image), dyAt, memory.addressOf(dw), ...sizes);
    }
  };
  if (!padded) {
    run((image) => from + image * imageFloats * 4);
    return dw;
  }
  const paddedFloats = width * (inHeight + top + bottom) * inChannels;
  memory.withBytes(paddedFloats * 4, (room) => {
    const target = memory.floatsAt(room, paddedFloats).fill(0);
    const source = memory.floatsAt(from, imageFloats * batchSize);
    run((image) => {
      for (let row = 0; row < inHeight; row++) {
        const first = image * imageFloats + row * inWidth * inChannels;
        const line = source.subarray(first, first + inWidth * inChannels);
        target.set(line, ((row + top) * width + left) * inChannels);
      }
      return room;
    });
  });
  return dw;
}
