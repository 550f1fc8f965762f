// A network specification becomes a tfjs model, and its weights become plain data and back.

import type * as tf from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { tensor } from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { LayerSpec, NetworkSpec, PoolingSpec } from '../../domain/network/network-spec.ts';
import { BatchNormalization } from './batch-normalization.ts';
import { registerGradients } from '../kernels/ops/register-gradients.ts';
import { SeededDropout } from './seeded-dropout.ts';

/**
 * Registers the gradients of ours too, so that whatever is built here can be trained.
 * @param seed of a run: kernels start as Glorot and Bengio (2010) have it, and dropout drops, each layer from a seed of its own
 * @returns a model of input [batch, 28, 28, 1], whose layers stand for those of the network but for a relu that its batch
 * normalization does and for a flatten of what is flat; the caller disposes it
 */
export function buildNetwork(network: NetworkSpec, seed: number): Sequential {
  registerGradients();
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [IMAGE_SIDE, IMAGE_SIDE, 1] }));
  // From 1: tfjs takes a seed of 0 for none.
  network.forEach((spec, index) => {
    const followsNorm = network[index - 1]?.kind === 'batchNormalization';
    // Batch normalization does the relu behind it on the way.
    if (followsNorm && isRelu(spec)) return;
    // tfjs refuses, as Keras does not, to flatten what is flat.
    if (spec.kind === 'flatten' && network.slice(0, index).some(isFlattening)) return;
    model.add(buildLayer(spec, seed * 1_000 + index + 1, network[index + 1]));
  });
  return model;
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

/** From now on training normalises by the running figures of batch normalization, and leaves them as they are. */
export function freezeNormalization(model: Sequential): void {
  for (const layer of model.layers) if (layer instanceof BatchNormalization) layer.frozen = true;
}

type LayerWeight = layers.Layer['weights'][number];

function pick<T, Key extends keyof T>(object: T, keys: Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, Key>;
}

/** The variables that an optimizer moves, in Keras's order. */
export function trainableVariables(model: Sequential): tf.Variable[] {
  return model.trainableWeights.map((weight) => weight.read() as tf.Variable);
}

/** All weights layer by layer, also those that no optimizer moves; tfjs's own list has these at its end. */
function weightsOf(model: Sequential): LayerWeight[] {
  return model.layers.flatMap((layer) => layer.weights);
}

/** @returns a copy of the weights off the device; it waits for what is queued there, without blocking the thread */
export async function readWeights(model: Sequential, network: NetworkSpec): Promise<ModelWeights> {
  const weights = await Promise.all(
    weightsOf(model).map(async (weight) => ({
      shape: [...weight.shape] as number[],
      values: new Float32Array(await weight.read().data<'float32'>()),
    })),
  );
  return { network, weights };
}

/** Overwrites the model's weights by a copy. @throws CodedError 'data-invalid' when the weights are not of this network */
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
