// tfjs's wasm backend has no Conv2DBackpropFilter and so cannot train a convolution without this kernel.

import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { eachPaddedImage } from './padded-images.ts';
import type { WasmKernel } from './wasm-kernel.ts';

/** @param x [batch, height, width, in] @param dy [batch, outHeight, outWidth, out] @returns [height, width, in, out] */
export const conv2dFilterGradient: WasmKernel<Record<'x' | 'dy', TensorInfo>, Conv2DBackpropFilterAttrs> = (
  memory,
  { x, dy },
  { strides, pad, dataFormat, dimRoundingMode, filterShape },
) => {
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
  const { top, bottom, left, right } = padInfo;
  const paddedWidth = inWidth + left + right;
  const images = {
    batch: batchSize,
    inHeight,
    inWidth,
    inChannels,
    padTop: top,
    padLeft: left,
    paddedHeight: inHeight + top + bottom,
    paddedWidth,
  };
  const sizes = [
    ...[paddedWidth, inChannels, outHeight, outWidth, outChannels, info.filterHeight, info.filterWidth],
    ...[info.strideHeight, info.strideWidth, 1, 1],
  ];
  const dyBytes = outHeight * outWidth * outChannels * 4;
  eachPaddedImage(memory, x, images, (image, index) => {
    const dyAt = memory.addressOf(dy) + index * dyBytes;
    memory.kernels.convFilterGradient(image, dyAt, memory.addressOf(dw), ...sizes);
  });
  return dw;
};
