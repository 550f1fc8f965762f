// Pads the images of a batch one by one with zeros, since the kernels of convolutions take padded images.

import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { ConvReluPoolSizes } from '../ops/conv-relu-pool.ts';
import type { KernelMemory } from './kernel-memory.ts';

type PaddedSizes = Pick<
  ConvReluPoolSizes,
  'batch' | 'inHeight' | 'inWidth' | 'inChannels' | 'padTop' | 'padLeft' | 'paddedHeight' | 'paddedWidth'
>;

/**
 * Calls `work` with the address of each image, [paddedHeight, paddedWidth, inChannels], and its index. `work` must not make the
 * heap grow. Images that need no padding are not copied.
 * @param x [batch, inHeight, inWidth, inChannels]
 */
export function eachPaddedImage(
  memory: KernelMemory,
  x: TensorInfo,
  sizes: PaddedSizes,
  work: (image: number, index: number) => void,
): void {
  const { batch, inHeight, inWidth, inChannels, padTop, padLeft, paddedHeight, paddedWidth } = sizes;
  const imageFloats = inHeight * inWidth * inChannels;
  const paddedFloats = paddedHeight * paddedWidth * inChannels;
  if (paddedFloats === imageFloats) {
    for (let index = 0; index < batch; index++) work(memory.addressOf(x) + index * imageFloats * 4, index);
    return;
  }
  memory.withBytes(paddedFloats * 4, (room) => {
    const to = memory.floatsAt(room, paddedFloats).fill(0);
    const from = memory.floatsAt(memory.addressOf(x), batch * imageFloats);
    for (let index = 0; index < batch; index++) {
      for (let row = 0; row < inHeight; row++) {
        const first = index * imageFloats + row * inWidth * inChannels;
        const pixels = from.subarray(first, first + inWidth * inChannels);
        to.set(pixels, ((row + padTop) * paddedWidth + padLeft) * inChannels);
      }
      work(room, index);
    }
  });
}
