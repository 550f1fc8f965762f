// Applies a scale and a shift to each channel, and the relu that follows, in one pass where the backend has a kernel for it. This
// is batch normalization by its moving statistics.

import * as tf from '@tensorflow/tfjs-core';
import { hasKernel, runKernel } from './run-kernel.ts';

export const CHANNEL_AFFINE = 'ChannelAffine';

/** The shapes are those of channelAffine. */
export type ChannelAffineInputs = Record<'x' | 'scale' | 'shift', tf.TensorInfo>;

export interface ChannelAffineAttrs {
  /** It is true where a relu follows. */
  relu: boolean;
}

/**
 * @param x [..., channels] @param scale [channels] @param shift [channels]
 * @returns x scale + shift, of x's shape, at least 0 where a relu follows; the caller disposes it or calls this in tf.tidy
 */
export function channelAffine(
  x: tf.Tensor,
  scale: tf.Tensor,
  shift: tf.Tensor,
  { relu }: ChannelAffineAttrs,
): tf.Tensor {
  if (hasKernel(CHANNEL_AFFINE)) return runKernel(CHANNEL_AFFINE, { x, scale, shift }, { relu });
  const y = tf.add(tf.mul(x, scale), shift);
  return relu ? tf.relu(y) : y;
}

export const GRADIENT_OF_CHANNEL_AFFINE: tf.GradConfig = {
  kernelName: CHANNEL_AFFINE,
  inputsToSave: ['x', 'scale'],
  outputsToSave: [true],
  gradFunc: (dy, [x, scale, y], attrs) => {
    const { relu } = attrs as unknown as ChannelAffineAttrs;
    const axes = x.shape.map((_, axis) => axis).slice(0, -1);
    const passed = () => (relu ? tf.mul(dy as tf.Tensor, tf.step(y)) : (dy as tf.Tensor));
    return {
      x: () => tf.mul(passed(), scale),
      scale: () => tf.sum(tf.mul(passed(), x), axes),
      shift: () => tf.sum(passed(), axes),
    };
  },
};
