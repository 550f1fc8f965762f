// Corrects tfjs's wasm convolution: with 'same' padding and strides that leave nothing to pad, such as a kernel of 2 with strides
// of 3 on 9 pixels, its library places the kernel wrongly. Padding given by numbers instead of by name is always right.

import * as tf from '@tensorflow/tfjs-core';

/** @param tfjsKernel Conv2D or, with bias and activation, FusedConv2D @returns the kernel, correct with 'same' padding too */
export function conv2d(tfjsKernel: tf.KernelFunc): tf.KernelFunc {
  return (given) => tfjsKernel({ ...given, attrs: paddedByNumbers(given.inputs as Inputs, given.attrs) });
}

type Inputs = Record<'x' | 'filter', tf.TensorInfo>;
type Shape4 = [number, number, number, number];

function paddedByNumbers({ x, filter }: Inputs, attrs: tf.NamedAttrMap | undefined) {
  const { strides, pad, dilations } = attrs as unknown as tf.Conv2DAttrs;
  if (pad !== 'same') return attrs;
  const shapes = [x.shape as Shape4, filter.shape as Shape4] as const;
  const { top, bottom, left, right } = tf.backend_util.computeConv2DInfo(
    ...shapes,
    strides,
    dilations,
    pad,
  ).padInfo;
  return {
    ...attrs,
    pad: [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ],
  } as unknown as tf.NamedAttrMap;
}
