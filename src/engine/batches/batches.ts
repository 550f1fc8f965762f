// Makes batches of images and labels by lists of indices. Bytes become intensities in [0,1], and the last batch may be short.

import * as tf from '@tensorflow/tfjs-core';
import { countOf, type ImageRange } from '../../domain/experiment/splits.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE, writeInk } from '../../domain/image/ink.ts';

export interface Batch {
  /** Its shape is [size + nonDigits, 28, 28, 1], and its intensities are in [0,1]. */
  images: tf.Tensor4D;
  /** Its shape is [size], and its values are the true digits as floats. */
  labels: tf.Tensor1D;
  /** This counts the images of digits. */
  size: number;
  /** So many images at the end are non-digit images, without a label. */
  nonDigits: number;
}

/** @returns the images of a range, as views that share their memory */
export function sliceImages({ pixels, labels }: DigitImages, range: ImageRange): DigitImages {
  const { first, end } = range;
  return {
    pixels: pixels.subarray(first * IMAGE_PIXELS, end * IMAGE_PIXELS),
    labels: labels.subarray(first, end),
    count: countOf(range),
  };
}

/** Such a function writes image `index` as 784 intensities in [0,1] to `out`, from position `to` on. */
export type FillImage = (from: DigitImages, index: number, out: Float32Array, to: number) => void;

/** Writes the image without augmentation. */
export const fillPlain: FillImage = ({ pixels }, index, out, to) => writeInk(pixels, index, out, to);

/** An augmentation changes each image of a batch and adds non-digit images at its end. */
export interface Variation {
  fill: FillImage;
  /** There are so many non-digit images for each image of a batch. */
  nonDigits: number;
  /** Writes a non-digit image made from image `index`, as `fill` writes a digit. */
  fillNonDigit(from: DigitImages, index: number, out: Float32Array, to: number): void;
}

/**
 * Makes a batch from bytes in memory, on the backend in use.
 * @param indices of images in `from` @returns the batch, whose tensors the caller disposes
 */
export function makeBatch(
  from: DigitImages,
  indices: ArrayLike<number>,
  { fill = fillPlain, nonDigits: share = 0, fillNonDigit }: Partial<Variation> = {},
): Batch {
  const size = indices.length;
  const nonDigits = fillNonDigit ? Math.round(size * share) : 0;
  const images = new Float32Array((size + nonDigits) * IMAGE_PIXELS);
  for (let row = 0; row < size; row++) fill(from, indices[row], images, row * IMAGE_PIXELS);
  for (let row = 0; row < nonDigits; row++)
    fillNonDigit?.(from, indices[row], images, (size + row) * IMAGE_PIXELS);
  return {
    images: tf.tensor4d(images, [size + nonDigits, IMAGE_SIDE, IMAGE_SIDE, 1]),
    labels: labelsOf(from, indices),
    size,
    nonDigits,
  };
}

/** @returns [size], the true digits of the indices as floats; the caller disposes it */
export function labelsOf({ labels }: DigitImages, indices: ArrayLike<number>): tf.Tensor1D {
  return tf.tensor1d(Float32Array.from(indices, (index) => labels[index]));
}

/** Cuts the order into consecutive views of `batchSize` indices; the last may be shorter. */
export function* batchIndices(order: Uint32Array, batchSize: number): Generator<Uint32Array> {
  for (let first = 0; first < order.length; first += batchSize)
    yield order.subarray(first, first + batchSize);
}
