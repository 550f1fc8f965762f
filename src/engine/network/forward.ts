// Training, evaluation, classification, familiarity and Look inside all use this forward pass from images to logits. Adjacent
// layers for which the backend has one kernel are one step, and the last softmax is left to the caller.

import type * as tf from '@tensorflow/tfjs-core';
import type { layers, Sequential } from '@tensorflow/tfjs-layers';
import { CONV_RELU_POOL, convReluPool, type Pad } from '../kernels/ops/conv-relu-pool.ts';
import { hasKernel } from '../kernels/ops/run-kernel.ts';
import { applyDense, applyLayer } from './apply-layer.ts';

type Layer = layers.Layer;

/** These fields of a tfjs layer's configuration decide whether it can be fused. */
interface LayerConfig {
  activation?: string;
  padding?: string;
  strides?: number[];
  kernelSize?: number[];
  dilationRate?: number[];
  poolSize?: number[];
}

/**
 * @param images [size, 28, 28, 1], in [0,1]
 * @param training whether dropout is on, and batches are normalized by their own statistics
 * @returns logits, [size, 10]; the caller runs this in tf.tidy or a gradient, since it disposes no tensor between the layers
 * @throws Error when the last layer is neither a Dense nor an Activation with softmax, which networkProblems rules out
 */
export function logitsOf(
  model: Sequential,
  images: tf.Tensor4D,
  { training }: { training: boolean },
): tf.Tensor2D {
  const steps = model.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
  let value: tf.Tensor = images;
  for (let at = 0; at < steps.length; at++) {
    const layer = steps[at];
    if (canFuse(layer, steps[at + 1])) {
      value = fused(layer, value as tf.Tensor4D);
      at += 1;
    } else if (at === steps.length - 1) value = beforeSoftmax(layer, value as tf.Tensor2D);
    else value = applyLayer(layer, value, training);
  }
  return value as tf.Tensor2D;
}

/** @returns whether ConvReluPool computes what these two layers do */
function canFuse(layer: Layer, next: Layer | undefined): boolean {
  if (layer.getClassName() !== 'Conv2D' || next?.getClassName() !== 'MaxPooling2D') return false;
  const convolution = layer.getConfig() as LayerConfig;
  const pool = next.getConfig() as LayerConfig;
  const all = (values: number[] | undefined, wanted: number) =>
    values?.every((value) => value === wanted) ?? true;
  return (
    convolution.activation === 'relu' &&
    all(convolution.strides, 1) &&
    all(convolution.dilationRate, 1) &&
    pool.padding === 'valid' &&
    all(pool.poolSize, 2) &&
    all(pool.strides, 2) &&
    layer.weights.length === 2 &&
    hasKernel(CONV_RELU_POOL)
  );
}

function fused(layer: Layer, value: tf.Tensor4D): tf.Tensor4D {
  const [filter, bias] = layer.weights.map((weight) => weight.read());
  const { padding } = layer.getConfig() as LayerConfig;
  return convReluPool(value, filter as tf.Tensor4D, bias as tf.Tensor1D, padding as Pad);
}

/** Applies the last layer without its softmax. */
function beforeSoftmax(layer: Layer, value: tf.Tensor2D): tf.Tensor2D {
  const name = layer.getClassName();
  const isSoftmax = (layer.getConfig() as LayerConfig).activation === 'softmax';
  if (isSoftmax && name === 'Activation') return value;
  if (!isSoftmax || name !== 'Dense') throw new Error(`The last layer is ${name}, not a softmax`);
  return applyDense(layer, value, 'linear') as tf.Tensor2D;
}
