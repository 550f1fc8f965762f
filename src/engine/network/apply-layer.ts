// Applies one layer. Convolutions and dense layers go by operations of ours, which compute only the gradients that are asked for.

import * as tf from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import type { HiddenActivation } from '../../domain/network/network-spec.ts';
import { conv2d } from '../kernels/ops/conv2d.ts';
import type { Pad } from '../kernels/ops/conv-relu-pool.ts';
import { dense } from '../kernels/ops/dense.ts';

/** @param training whether dropout is on, and batches are normalized by their own statistics @returns what the layer gives */
export function applyLayer(layer: layers.Layer, value: tf.Tensor, training: boolean): tf.Tensor {
  const name = layer.getClassName();
  if (name === 'Conv2D') return applyConvolution(layer, value);
  if (name === 'Dense' && value.rank === 2) return applyDense(layer, value, activationOf(layer));
  return layer.apply(value, { training }) as tf.Tensor;
}

/** @param activation stands in the place of the layer's own */
export function applyDense(layer: layers.Layer, value: tf.Tensor, activation: HiddenActivation): tf.Tensor {
  const [kernel, bias] = layer.weights.map((weight) => weight.read());
  const inputs = { x: value, kernel, ...(bias && { bias }) };
  return activated(dense(inputs, { relu: activation === 'relu' }), activation);
}

function applyConvolution(layer: layers.Layer, value: tf.Tensor): tf.Tensor {
  const [filter, bias] = layer.weights.map((weight) => weight.read());
  const { strides, padding } = layer.getConfig() as { strides: [number, number]; padding: Pad };
  const activation = activationOf(layer);
  const inputs = { x: value, filter, ...(bias && { bias }) };
  return activated(conv2d(inputs, { strides, pad: padding, relu: activation === 'relu' }), activation);
}

function activationOf(layer: layers.Layer): HiddenActivation {
  return (layer.getConfig() as { activation: HiddenActivation }).activation;
}

/** The kernels compute a relu themselves. */
function activated(value: tf.Tensor, activation: HiddenActivation): tf.Tensor {
  return activation === 'linear' || activation === 'relu' ? value : tf[activation](value);
}
