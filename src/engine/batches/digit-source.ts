// A digit source makes batches. On a GPU whose textures are large enough, all images are uploaded once, as bytes; otherwise the
// bytes of each batch are uploaded with it. On other backends a batch is filled from the bytes in memory.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { labelsOf, makeBatch, type Batch, type Variation } from './batches.ts';
import { GATHER_DIGITS, pickOf } from '../kernels/ops/gather-digits.ts';
import { hasKernel, runKernel } from '../kernels/ops/run-kernel.ts';
import { uploadDigits } from '../kernels/webgl/gather-digits.ts';

export interface DigitSource {
  /** It has this many images. */
  count: number;
  /** @param epoch counted from 1; only augmentation depends on it @returns a batch whose tensors the caller disposes */
  batch(indices: ArrayLike<number>, epoch?: number): Batch;
  dispose(): void;
}

/**
 * @param variation gives the augmentation of an epoch; augmented images are made one by one and uploaded with their batch
 * @returns a source for the backend in use, which the caller disposes
 */
export function digitSource(
  images: DigitImages,
  variation: ((epoch: number) => Variation) | null = null,
): DigitSource {
  const { count } = images;
  if (variation) return variedSource(images, variation);
  if (!hasKernel(GATHER_DIGITS))
    return { count, batch: (indices) => makeBatch(images, indices), dispose: () => undefined };
  const store = upload(images.pixels);
  if (!store) return { count, batch: (indices) => uploadedBatch(images, indices), dispose: () => undefined };
  return { count, batch: (indices) => gather(store, images, indices), dispose: () => store.dispose() };
}

function variedSource(images: DigitImages, variation: (epoch: number) => Variation): DigitSource {
  let last: { epoch: number; variation: Variation } | null = null;
  const of = (epoch: number) => {
    if (last?.epoch !== epoch) last = { epoch, variation: variation(epoch) };
    return last.variation;
  };
  return {
    count: images.count,
    batch: (indices, epoch = 0) => makeBatch(images, indices, of(epoch)),
    dispose: () => undefined,
  };
}

function gather(
  store: tf.Tensor,
  images: DigitImages,
  indices: ArrayLike<number>,
  inStore: ArrayLike<number> = indices,
): Batch {
  const size = indices.length;
  const picks = tf.tensor2d(Array.from(inStore, pickOf).flat(), [size, 2]);
  const gathered = runKernel<tf.Tensor4D>(GATHER_DIGITS, { store, picks }, {});
  picks.dispose();
  return { images: gathered, labels: labelsOf(images, indices), size, nonDigits: 0 };
}

function uploadedBatch(images: DigitImages, indices: ArrayLike<number>): Batch {
  const size = indices.length;
  const bytes = new Uint8Array(size * IMAGE_PIXELS);
  for (let row = 0; row < size; row++) {
    const first = indices[row] * IMAGE_PIXELS;
    bytes.set(images.pixels.subarray(first, first + IMAGE_PIXELS), row * IMAGE_PIXELS);
  }
  const store = upload(bytes);
  if (!store) throw new Error(`${size} images do not fit a texture of this device`);
  const batch = gather(
    store,
    images,
    indices,
    Array.from({ length: size }, (_, row) => row),
  );
  store.dispose();
  return batch;
}

function upload(pixels: Uint8Array): tf.Tensor | null {
  const made = uploadDigits(tf.backend() as MathBackendWebGL, pixels);
  return made && tf.engine().makeTensorFromTensorInfo(made);
}
