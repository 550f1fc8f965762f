// tfjs's wasm backend has no Conv2DBackpropFilter and so cannot train a convolution without this kernel.

import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { convFilterGradient } from './convolution.ts';
import type { WasmKernel } from './wasm-kernel.ts';
import { suitsWinograd, winogradFilterGradient } from './winograd.ts';

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
  const compute = suitsWinograd(info) ? winogradFilterGradient : convFilterGradient;
  return compute(memory, { x, dy }, info);
};
