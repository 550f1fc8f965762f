// Describes a layer for Look inside, by what tfjs tells of it.

import * as tf from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import type { InspectedLayer, Window } from '../../domain/inside/inspected.ts';
import { BATCH_NORMALIZATION_EPSILON } from '../../domain/network/network-spec.ts';

type Layer = layers.Layer;

/**
 * @param inputShape without the batch axis
 * @returns a description with copies of the weights, which are not on the device; a layer does not know its place in the network
 */
export async function describeLayer(
  layer: Layer,
  inputShape: number[],
): Promise<Omit<InspectedLayer, 'number' | 'through'>> {
  const name = keras(layer.getClassName());
  const config = layer.getConfig();
  const kind = KINDS[name] ?? 'other';
  const weights = kind === 'convolution' || kind === 'dense' ? layer.getWeights() : [];
  const values = await Promise.all(
    weights.map(async (each) => new Float32Array(await each.data<'float32'>())),
  );
  return {
    name,
    kind,
    activation: activationOf(config),
    inputShape,
    outputShape: withoutBatch(layer.outputShape),
    kernel: weights.length > 0 ? { shape: [...weights[0].shape], values: values[0] } : null,
    bias: values[1] ?? null,
    affine: isNormalization(layer) ? await affineOf(layer) : rescalingOf(name, config, inputShape),
    window: windowOf(config),
  };
}

/** @returns Keras's name of a layer class, also where the class is one of ours */
function keras(className: string): string {
  return className.replace(/^(Fused|Seeded)/, '');
}

function activationOf({ activation, relu }: Record<string, unknown>): string {
  // Our batch normalization computes the relu that follows it, too.
  if (relu === true) return 'relu';
  return typeof activation === 'string' ? activation : 'linear';
}

function isNormalization(layer: Layer): boolean {
  return keras(layer.getClassName()) === 'BatchNormalization' && layer.weights.length === 4;
}

/** Writes gamma (x - mean) / sqrt(variance + epsilon) + beta, with the moving statistics, as scale and shift of x. */
function scaleAndShift(layer: Layer): { scale: tf.Tensor; shift: tf.Tensor } {
  const { epsilon } = layer.getConfig();
  const [gamma, beta, mean, variance] = layer.weights.map((weight) => weight.read());
  // Our own layer has no setting of it.
  const added = typeof epsilon === 'number' ? epsilon : BATCH_NORMALIZATION_EPSILON;
  const scale = tf.div(gamma, tf.sqrt(tf.add(variance, added)));
  return { scale, shift: tf.sub(beta, tf.mul(mean, scale)) };
}

async function affineOf(layer: Layer): Promise<InspectedLayer['affine']> {
  const tensors = tf.tidy(() => scaleAndShift(layer));
  try {
    const [scale, shift] = await Promise.all(
      [tensors.scale, tensors.shift].map(async (each) => new Float32Array(await each.data<'float32'>())),
    );
    return { scale, shift };
  } finally {
    tf.dispose([tensors.scale, tensors.shift]);
  }
}

/** Writes the one scale and offset of a rescaling as those of each channel. */
function rescalingOf(
  name: string,
  { scale, offset }: Record<string, unknown>,
  inputShape: readonly number[],
): InspectedLayer['affine'] {
  if (name !== 'Rescaling') return null;
  const ofEach = (value: unknown) => new Float32Array(inputShape.at(-1) ?? 1).fill(Number(value));
  return { scale: ofEach(scale), shift: ofEach(offset) };
}

const KINDS: Record<string, InspectedLayer['kind']> = {
  Conv2D: 'convolution',
  MaxPooling2D: 'max-pooling',
  AveragePooling2D: 'average-pooling',
  Dense: 'dense',
};

function windowOf(config: Record<string, unknown>): Window | null {
  const size = config['kernelSize'] ?? config['poolSize'];
  if (size === undefined) return null;
  return {
    size: asPair(size),
    strides: asPair(config['strides'] ?? size),
    padding: config['padding'] === 'same' ? 'same' : 'valid',
  };
}

function asPair(value: unknown): [number, number] {
  return Array.isArray(value) ? [Number(value[0]), Number(value[1])] : [Number(value), Number(value)];
}

/** @param shape of tfjs, with the batch axis (null) first @returns the shape without it */
export function withoutBatch(shape: unknown): number[] {
  return (shape as (number | null)[]).slice(1).map(Number);
}
