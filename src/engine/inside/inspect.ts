// Inspects a model: it describes the layers and gives their outputs and the features before the last one. It must know of a layer
// no more than tfjs tells, so that new kinds of layers need no change here.

import * as tf from '@tensorflow/tfjs-core';
import type { layers, Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE, inkOfBytes } from '../../domain/image/ink.ts';
import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { buildNetwork, builtPlaces, writeWeights } from '../network/build-network.ts';
import { logitsOf } from '../network/forward.ts';
import { imagesAtOnce } from '../reading/images-at-once.ts';
import { describeLayer, withoutBatch } from './describe-layer.ts';

type Layer = layers.Layer;

/** It holds a network of its own on the backend in use; the caller disposes it. */
export class InspectedModel {
  readonly network: NetworkSpec;
  private readonly model: Sequential;
  /** These are all layers but the input layer. */
  private readonly working: Layer[];

  /** @throws CodedError 'data-invalid' when the weights are not of their network */
  constructor(weights: ModelWeights) {
    this.network = weights.network;
    this.model = buildNetwork(weights.network, 0);
    writeWeights(this.model, weights);
    this.working = this.model.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
  }

  describe(): Promise<InspectedLayer[]> {
    const shapes = [
      [IMAGE_SIDE, IMAGE_SIDE, 1],
      ...this.working.map(({ outputShape }) => withoutBatch(outputShape)),
    ];
    const places = builtPlaces(this.network);
    return Promise.all(
      this.working.map(async (layer, index) => ({
        ...(await describeLayer(layer, shapes[index])),
        number: places[index][0] + 1,
        through: places[index][1] + 1,
      })),
    );
  }

  /** @param ink 784 intensities in [0,1] @returns the output of each layer that is described, flat, in the same order */
  async outputs(ink: Float32Array): Promise<Float32Array[]> {
    const tensors = tf.tidy(() => {
      const all: tf.Tensor[] = [];
      let value: tf.Tensor = asImages(ink);
      for (const layer of this.working) {
        value = layer.apply(value, { training: false }) as tf.Tensor;
        all.push(value);
      }
      return all;
    });
    try {
      return await Promise.all(tensors.map(async (each) => new Float32Array(await each.data<'float32'>())));
    } finally {
      tf.dispose(tensors);
    }
  }

  /**
   * Computes the input of the layer that decides between the digits.
   * @param inks 784 intensities for each image @returns a row of features for each image, end to end
   */
  async features(inks: Float32Array): Promise<Float32Array> {
    const rows = tf.tidy(() =>
      this.working
        .slice(0, this.lastChoice())
        .reduce<tf.Tensor>(
          (value, layer) => layer.apply(value, { training: false }) as tf.Tensor,
          asImages(inks),
        ),
    );
    try {
      return new Float32Array(await rows.data<'float32'>());
    } finally {
      rows.dispose();
    }
  }

  /** @returns the index of the last Dense, or of the softmax where that follows another kind of layer */
  private lastChoice(): number {
    const end = this.working.length - 1;
    const isSoftmaxOfDense =
      this.working[end].getClassName() === 'Activation' && this.working[end - 1]?.getClassName() === 'Dense';
    return isSoftmaxOfDense ? end - 1 : end;
  }

  /** The caller calls it in tf.tidy. @param images [size, 28, 28, 1] @returns probabilities, [size, 10] */
  answer(images: tf.Tensor4D): tf.Tensor2D {
    return this.model.apply(images, { training: false }) as tf.Tensor2D;
  }

  /** The caller calls it in tf.tidy. @param images [size, 28, 28, 1] @returns logits, [size, 10] */
  logits(images: tf.Tensor4D): tf.Tensor2D {
    return logitsOf(this.model, images, { training: false });
  }

  dispose(): void {
    this.model.dispose();
  }
}

const MOST_AT_ONCE = 200;

/** @param wait lets messages in, and may throw to end the computation @returns a row of features for each image, end to end */
export async function featuresOf(
  model: InspectedModel,
  { pixels, count }: DigitImages,
  wait: () => Promise<void>,
): Promise<Float32Array> {
  let all = new Float32Array(0);
  const chunk = imagesAtOnce(model.network, MOST_AT_ONCE);
  for (let first = 0; first < count; first += chunk) {
    const last = Math.min(count, first + chunk);
    const rows = await model.features(inkOfBytes(pixels.subarray(first * IMAGE_PIXELS, last * IMAGE_PIXELS)));
    const width = rows.length / (last - first);
    if (first === 0) all = new Float32Array(count * width);
    all.set(rows, first * width);
    await wait();
  }
  return all;
}

/** @param inks 784 intensities for each image @returns [size, 28, 28, 1]; the caller disposes it */
export function asImages(inks: Float32Array): tf.Tensor4D {
  return tf.tensor4d(inks, [inks.length / IMAGE_PIXELS, IMAGE_SIDE, IMAGE_SIDE, 1]);
}
