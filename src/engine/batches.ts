// Bytes become batches: intensities in [0,1] and labels, by a list of indices, the last short batch included.

import * as tf from '@tensorflow/tfjs-core';
import type { DigitImages } from '../domain/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../domain/ink.ts';

export interface Batch {
  /** [size, 28, 28, 1] */
  images: tf.Tensor4D;
  /** [size], the true digits as floats */
  labels: tf.Tensor1D;
  size: number;
}

/** The images from `first` up to, not with, `end`: a view, no copy. */
export function sliceImages({ pixels, labels }: DigitImages, first: number, end: number): DigitImages {
  return {
    pixels: pixels.subarray(first * IMAGE_PIXELS, end * IMAGE_PIXELS),
    labels: labels.subarray(first, end),
    count: end - first,
  };
}

export function makeBatch(from: DigitImages, indices: ArrayLike<number>): Batch {
  const size = indices.length;
  const images = new Float32Array(size * IMAGE_PIXELS);
  for (let row = 0; row < size; row++) {
    const source = indices[row] * IMAGE_PIXELS;
    const target = row * IMAGE_PIXELS;
    for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++)
      images[target + pixel] = from.pixels[source + pixel] / 255;
  }
  return {
    images: tf.tensor4d(images, [size, IMAGE_SIDE, IMAGE_SIDE, 1]),
    labels: labelsOf(from, indices),
    size,
  };
}

export function labelsOf({ labels }: DigitImages, indices: ArrayLike<number>): tf.Tensor1D {
  return tf.tensor1d(Float32Array.from(indices, (index) => labels[index]));
}

/** Consecutive runs of at most `batchSize` of the order given. */
export function* batchIndices(order: Uint32Array, batchSize: number): Generator<Uint32Array> {
  for (let first = 0; first < order.length; first += batchSize)
    yield order.subarray(first, first + batchSize);
}
