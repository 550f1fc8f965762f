// A model that is looked into: the description of its layers, what each of them answers, and the features before the last.
// Knows no kind of layer but by what tfjs says of it.

import * as tf from '@tensorflow/tfjs-core';
import type { layers, Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../domain/digit-images.ts';
import type { InspectedLayer, Window } from '../domain/inside/inspected.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../domain/ink.ts';
import type { ModelWeights } from '../domain/model-weights.ts';
import { inkOf } from './evaluate-model.ts';
import { buildNetwork, writeWeights } from './network.ts';

type Layer = layers.Layer;

export class InspectedModel {
  private readonly model: Sequential;
  /** Those that do something to a drawing. */
  private readonly working: Layer[];

  constructor(weights: ModelWeights) {
    this.model = buildNetwork(weights.network, 0);
    writeWeights(this.model, weights);
    this.working = this.model.layers.filter((layer) => !/InputLayer|Dropout/.test(layer.getClassName()));
  }

  describe(): Promise<InspectedLayer[]> {
    const shapes = [
      [IMAGE_SIDE, IMAGE_SIDE, 1],
      ...this.working.map(({ outputShape }) => withoutBatch(outputShape)),
    ];
    return Promise.all(this.working.map((layer, index) => describeLayer(layer, shapes[index])));
  }

  /** What each working layer answers, flat, in their order. */
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

  /** What the last layer with a choice of its own is given: the features by which it tells the digits apart, a row an image. */
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

  /** Index of the last Dense, or of the softmax where that stands behind other layers. */
  private lastChoice(): number {
    const end = this.working.length - 1;
    const isSoftmaxOfDense =
      this.working[end].getClassName() === 'Activation' && this.working[end - 1]?.getClassName() === 'Dense';
    return isSoftmaxOfDense ? end - 1 : end;
  }

  /** Ten probabilities an image; inside tf.tidy. */
  answer(images: tf.Tensor4D): tf.Tensor2D {
    return this.model.apply(images, { training: false }) as tf.Tensor2D;
  }

  /** The same by operations that all have a gradient: a fused kernel of prediction may have none. */
  answerWithGradient(images: tf.Tensor4D): tf.Tensor2D {
    return this.working.reduce<tf.Tensor>(
      (value, layer) =>
        isNormalization(layer)
          ? normalise(layer, value)
          : (layer.apply(value, { training: false }) as tf.Tensor),
      images,
    ) as tf.Tensor2D;
  }

  dispose(): void {
    this.model.dispose();
  }
}

const CHUNK = 200;

/** The features of many images, row after row. `wait` lets messages in, and may throw to end it. */
export async function featuresOf(
  model: InspectedModel,
  { pixels, count }: DigitImages,
  wait: () => Promise<void>,
): Promise<Float32Array> {
  let all = new Float32Array(0);
  for (let first = 0; first < count; first += CHUNK) {
    const last = Math.min(count, first + CHUNK);
    const rows = await model.features(inkOf(pixels.subarray(first * IMAGE_PIXELS, last * IMAGE_PIXELS)));
    const width = rows.length / (last - first);
    if (first === 0) all = new Float32Array(count * width);
    all.set(rows, first * width);
    await wait();
  }
  return all;
}

export function asImages(inks: Float32Array): tf.Tensor4D {
  return tf.tensor4d(inks, [inks.length / IMAGE_PIXELS, IMAGE_SIDE, IMAGE_SIDE, 1]);
}

async function describeLayer(layer: Layer, inputShape: number[]): Promise<InspectedLayer> {
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
    window: windowOf(config),
  };
}

/** What Keras calls a layer of ours. */
function keras(className: string): string {
  return className.replace(/^(Fused|Seeded)/, '');
}

function activationOf({ activation, relu }: Record<string, unknown>): string {
  // Batch normalization may do the relu behind it on the way.
  if (relu === true) return 'relu';
  return typeof activation === 'string' ? activation : 'linear';
}

function isNormalization(layer: Layer): boolean {
  return keras(layer.getClassName()) === 'BatchNormalization' && layer.weights.length === 4;
}

/** Keras's epsilon, where the layer names none. */
const EPSILON = 1e-3;

/** gamma (x - mean) / sqrt(variance + epsilon) + beta, by the statistics that training left. */
function normalise(layer: Layer, x: tf.Tensor): tf.Tensor {
  const config = layer.getConfig();
  const [gamma, beta, mean, variance] = layer.weights.map((weight) => weight.read());
  const epsilon = typeof config['epsilon'] === 'number' ? config['epsilon'] : EPSILON;
  const scale = tf.div(gamma, tf.sqrt(tf.add(variance, epsilon)));
  const y = tf.add(tf.mul(tf.sub(x, mean), scale), beta);
  return activationOf(config) === 'relu' ? tf.relu(y) : y;
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

function withoutBatch(shape: unknown): number[] {
  return (shape as (number | null)[]).slice(1).map(Number);
}
