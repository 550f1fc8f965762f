// Conv2DBackpropInput replaces that of tfjs's wasm backend, which works pixel by pixel.

import { backend_util, type Conv2DBackpropInputAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { convInputGradient } from './convolution.ts';
import type { WasmKernel } from './wasm-kernel.ts';
import { suitsWinograd, winogradInputGradient } from './winograd.ts';

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
  const compute = suitsWinograd(info) ? winogradInputGradient : convInputGradient;
  return compute(memory, { dy, filter }, info);
};
