// Builds a tfjs model from a network specification, and turns its weights into plain data and back.

import type * as tf from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { tensor } from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { ModelWeights, WeightArray } from '../../domain/model/model-weights.ts';
import type { LayerSpec, NetworkSpec, PoolingSpec } from '../../domain/network/network-spec.ts';
import { BatchNormalization } from './batch-normalization.ts';
import { registerGradients } from '../kernels/ops/register-gradients.ts';
import { SeededDropout } from './seeded-dropout.ts';

/**
 * Builds a network, and registers our gradients, so that whatever is built here can be trained.
 * @param seed of a run; from it each layer has a seed of its own, for its initial kernel (uniform, by Glorot and Bengio 2010) or
 * its dropout
 * @returns a model of input [batch, 28, 28, 1] that the caller disposes. Its layers are those of the network, except for a relu
 * that batch normalization computes and for a flatten of what is flat already
 */
export function buildNetwork(network: NetworkSpec, seed: number): Sequential {
  registerGradients();
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [IMAGE_SIDE, IMAGE_SIDE, 1] }));
  // Seeds count from 1, since tfjs takes a seed of 0 for none.
  for (const [index] of builtPlaces(network))
    model.add(buildLayer(network[index], seed * 1_000 + index + 1, network[index + 1]));
  return model;
}

/**
 * Says which layers of the network each layer of the model computes, but for its input layer.
 * @returns the index of the first and of the last one, from 0, which differ where batch normalization computes the relu behind it
 */
export function builtPlaces(network: NetworkSpec): [first: number, last: number][] {
  return network.flatMap((spec, index): [number, number][] => {
    if (isRelu(spec) && network[index - 1]?.kind === 'batchNormalization') return [];
    // tfjs refuses to flatten what is flat already; Keras does not.
    if (spec.kind === 'flatten' && network.slice(0, index).some(isFlattening)) return [];
    const next: LayerSpec | undefined = network[index + 1];
    return [[index, spec.kind === 'batchNormalization' && next && isRelu(next) ? index + 1 : index]];
  });
}

function buildLayer(spec: LayerSpec, seed: number, next: LayerSpec | undefined): layers.Layer {
  const kernelInitializer = initializers.glorotUniform({ seed });
  switch (spec.kind) {
    case 'conv2d':
      return layers.conv2d({
        ...pick(spec, ['filters', 'kernelSize', 'activation']),
        strides: spec.strides ?? 1,
        padding: spec.padding ?? 'valid',
        useBias: spec.useBias ?? true,
        kernelInitializer,
      });
    case 'batchNormalization':
      return new BatchNormalization({ relu: next !== undefined && isRelu(next) });
    case 'rescaling':
      return layers.rescaling({ scale: spec.scale, offset: spec.offset ?? 0 });
    case 'activation':
      return layers.activation({ activation: spec.activation });
    case 'maxPooling2d':
      return layers.maxPooling2d(poolingArgs(spec));
    case 'averagePooling2d':
      return layers.averagePooling2d(poolingArgs(spec));
    case 'globalAveragePooling2d':
      return layers.globalAveragePooling2d({});
    case 'dropout':
      return new SeededDropout({ rate: spec.rate, seed });
    case 'flatten':
      return layers.flatten();
    case 'dense':
      return layers.dense({
        ...pick(spec, ['units', 'activation']),
        useBias: spec.useBias ?? true,
        kernelInitializer,
      });
  }
}

function isRelu(spec: LayerSpec): boolean {
  return spec.kind === 'activation' && spec.activation === 'relu';
}

function isFlattening({ kind }: LayerSpec): boolean {
  return kind === 'flatten' || kind === 'globalAveragePooling2d';
}

function poolingArgs({ poolSize, strides, padding }: PoolingSpec) {
  return { poolSize, strides: strides ?? poolSize, padding: padding ?? 'valid' };
}

/** Makes training normalize by the moving statistics of batch normalization from now on, without updating them. */
export function freezeNormalization(model: Sequential): void {
  for (const layer of model.layers) if (layer instanceof BatchNormalization) layer.frozen = true;
}

type LayerWeight = layers.Layer['weights'][number];

function pick<T, Key extends keyof T>(object: T, keys: Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, Key>;
}

/** @returns the variables that an optimizer updates, in Keras's order; they stay the model's */
export function trainableVariables(model: Sequential): tf.Variable[] {
  return model.trainableWeights.map((weight) => weight.read() as tf.Variable);
}

/** @returns all weights layer by layer, the non-trainable ones in their place; tfjs's own list has those at its end */
function weightsOf(model: Sequential): LayerWeight[] {
  return model.layers.flatMap((layer) => layer.weights);
}

/** Waits for what the device has queued, without blocking the thread. @returns a copy of the weights in JavaScript's memory */
export async function readWeights(model: Sequential, network: NetworkSpec): Promise<ModelWeights> {
  const weights = await Promise.all(weightsOf(model).map((weight) => weightArrayOf(weight.read())));
  return { network, weights };
}

/** @returns a copy in JavaScript's memory, which no backend knows of */
export async function weightArrayOf(tensor: tf.Tensor): Promise<WeightArray> {
  return { shape: [...tensor.shape], values: new Float32Array(await tensor.data<'float32'>()) };
}

/** Copies the weights into the model. @throws CodedError 'data-invalid' when they are not of this network */
export function writeWeights(model: Sequential, { weights }: ModelWeights): void {
  const targets = weightsOf(model);
  const shapes = targets.map((weight) => weight.shape.join());
  const fit =
    shapes.length === weights.length && weights.every(({ shape }, index) => shape.join() === shapes[index]);
  if (!fit) throw new CodedError('data-invalid', 'weights');
  weights.forEach(({ shape, values }, index) => {
    const value = tensor(values, shape, 'float32');
    targets[index].write(value);
    value.dispose();
  });
}
