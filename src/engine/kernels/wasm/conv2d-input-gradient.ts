// Conv2DBackpropInput replaces that of tfjs's wasm backend, which works pixel by pixel. This one is a matrix product with the
// transposed kernel, whose columns are then added up to an image.

import { backend_util, type Conv2DBackpropInputAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasm-kernel.ts';

/** @param dy [batch, outHeight, outWidth, out] @param filter [height, width, in, out] @returns [batch, height, width, in] */
export const conv2dInputGradient: WasmKernel<
  Record<'dy' | 'filter', TensorInfo>,
  Conv2DBackpropInputAttrs
> = (memory, { dy, filter }, { strides, pad, dataFormat, dimRoundingMode, inputShape }) => {
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filter.shape as [number, number, number, number],
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    backend_util.convertConv2DDataFormat(dataFormat),
  );
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  const positions = outHeight * outWidth;
  const rows = info.filterHeight * info.filterWidth * inChannels;
  const dx = memory.output(inputShape, { zeroed: true });
  const sizes = [
    ...[inHeight, inWidth, inChannels, outHeight, outWidth, info.filterHeight, info.filterWidth],
    ...[info.strideHeight, info.strideWidth, padInfo.top, padInfo.left],
  ];
  memory.withBytes(positions * rows * 4, (columns) => {
    for (let image = 0; image < batchSize; image++) {
      const dyAt = memory.addressOf(dy) + image * positions * outChannels * 4;
      memory.kernels.gemm(
        dyAt,
        memory.addressOf(filter),
        columns,
        positions,
        rows,
        outChannels,
        outChannels,
        1,
        1,
        outChannels,
        memory.scratch,
      );
      const dxAt = memory.addressOf(dx) + image * inHeight * inWidth * inChannels * 4;
      memory.kernels.columnsToImage(columns, dxAt, ...sizes);
    }
  });
  return dx;
};
