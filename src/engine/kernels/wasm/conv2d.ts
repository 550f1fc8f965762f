// Conv2D and FusedConv2D replace those of tfjs's wasm backend, which are slower, and wrong with 'same' padding and strides that leave
// nothing to pad. What they do not compute, an activation other than relu or a dilated kernel, is left to tfjs, with padding by numbers.

import * as tf from '@tensorflow/tfjs-core';
import { convolve } from './convolution.ts';
import type { KernelMemory } from './kernel-memory.ts';
import { suitsWinograd, winogradConvolve } from './winograd.ts';

type Inputs = Record<'x' | 'filter', tf.TensorInfo> & {
  bias?: tf.TensorInfo;
  preluActivationWeights?: tf.TensorInfo;
};
type Shape4 = [number, number, number, number];
type Attrs = tf.Conv2DAttrs & Partial<Pick<tf.FusedConv2DAttrs, 'activation'>>;

/** @param tfjsKernel Conv2D or, with bias and activation, FusedConv2D @returns the kernel that takes its place */
export function conv2d(tfjsKernel: tf.KernelFunc, memory: KernelMemory): tf.KernelFunc {
  return (given) => {
    const inputs = given.inputs as Inputs;
    const attrs = given.attrs as unknown as Attrs;
    const info = infoOf(inputs, attrs);
    const { x, filter, bias, preluActivationWeights } = inputs;
    const activation = attrs.activation ?? 'linear';
    const isOurs =
      (activation === 'linear' || activation === 'relu') &&
      info.dilationHeight === 1 &&
      info.dilationWidth === 1 &&
      (bias === undefined || bias.shape.length === 1) &&
      !preluActivationWeights;
    if (!isOurs) return tfjsKernel({ ...given, attrs: paddedByNumbers(attrs, info) });
    const compute = suitsWinograd(info) ? winogradConvolve : convolve;
    return compute(memory, { x, filter, bias, relu: activation === 'relu' }, info);
  };
}

function infoOf({ x, filter }: Inputs, { strides, pad, dilations, dimRoundingMode }: Attrs) {
  const shapes = [x.shape as Shape4, filter.shape as Shape4] as const;
  return tf.backend_util.computeConv2DInfo(...shapes, strides, dilations, pad, dimRoundingMode);
}

function paddedByNumbers(attrs: Attrs, { padInfo }: tf.backend_util.Conv2DInfo): tf.NamedAttrMap {
  if (attrs.pad !== 'same') return attrs as unknown as tf.NamedAttrMap;
  const { top, bottom, left, right } = padInfo;
  const pad = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  return { ...attrs, pad };
}
