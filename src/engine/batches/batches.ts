// Bytes become batches: intensities in [0,1] and labels, by a list of indices, the last short batch included.

import * as tf from '@tensorflow/tfjs-core';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';

export interface Batch {
  /** [size + strangers, 28, 28, 1] */
  images: tf.Tensor4D;
  /** [size], the true digits as floats */
  labels: tf.Tensor1D;
  size: number;
  /** How many images at the end are no digits. */
  strangers: number;
}

/** The images from `first` up to, not with, `end`: a view, no copy. */
export function sliceImages({ pixels, labels }: DigitImages, first: number, end: number): DigitImages {
  return {
    pixels: pixels.subarray(first * IMAGE_PIXELS, end * IMAGE_PIXELS),
    labels: labels.subarray(first, end),
    count: end - first,
  };
}

/** Writes image `index` at `to` of `out`, as 784 intensities in [0,1]. */
export type FillImage = (from: DigitImages, index: number, out: Float32Array, to: number) => void;

export const fillPlain: FillImage = ({ pixels }, index, out, to) => {
  const image = pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
  for (let pixel = 0; pixel < image.length; pixel++) out[to + pixel] = image[pixel] / 255;
};

/** How a batch differs from the plain images: each of them varied, and others put at its end that are no digits. */
export interface Variation {
  fill: FillImage;
  /** Per image of the batch. */
  strangers: number;
  fillStranger(from: DigitImages, index: number, out: Float32Array, to: number): void;
}

/** The caller disposes both tensors. @param indices of images in `from` */
export function makeBatch(
  from: DigitImages,
  indices: ArrayLike<number>,
  { fill = fillPlain, strangers: share = 0, fillStranger }: Partial<Variation> = {},
): Batch {
  const size = indices.length;
  const strangers = fillStranger ? Math.round(size * share) : 0;
  const images = new Float32Array((size + strangers) * IMAGE_PIXELS);
  for (let row = 0; row < size; row++) fill(from, indices[row], images, row * IMAGE_PIXELS);
  for (let row = 0; row < strangers; row++)
    fillStranger?.(from, indices[row], images, (size + row) * IMAGE_PIXELS);
  return {
    images: tf.tensor4d(images, [size + strangers, IMAGE_SIDE, IMAGE_SIDE, 1]),
    labels: labelsOf(from, indices),
    size,
    strangers,
  };
}

/** [size], the digits as floats. */
export function labelsOf({ labels }: DigitImages, indices: ArrayLike<number>): tf.Tensor1D {
  return tf.tensor1d(Float32Array.from(indices, (index) => labels[index]));
}

/** Consecutive runs of at most `batchSize` of the order given. */
export function* batchIndices(order: Uint32Array, batchSize: number): Generator<Uint32Array> {
  for (let first = 0; first < order.length; first += batchSize)
    yield order.subarray(first, first + batchSize);
}
