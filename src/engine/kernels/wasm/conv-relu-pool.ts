// ConvReluPool and its gradients on tfjs's wasm backend.

import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import {
  convReluPoolSizes,
  type ConvReluPoolAttrs,
  type ConvReluPoolGradientAttrs,
  type ConvReluPoolSizes,
} from '../ops/conv-relu-pool.ts';
import type { KernelMemory } from './simd-kernels.ts';

/** A panel is up to twelve channels wide, and the last one is filled up with zeros. */
const WIDEST_PANEL = 12;

export function wasmConvReluPool(
  memory: KernelMemory,
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo,
  { pad }: ConvReluPoolAttrs,
): TensorInfo[] {
  const sizes = convReluPoolSizes(x.shape, filter.shape, pad);
  const { batch, outHeight, outWidth, outChannels, kernelHeight, kernelWidth, inChannels } = sizes;
  const shape = [batch, outHeight, outWidth, outChannels];
  const out = memory.output(shape);
  const choice = memory.output(shape, { dtype: 'int32' });
  const rows = kernelHeight * kernelWidth * inChannels;
  const panelChannels = outChannels + WIDEST_PANEL;
  const outBytes = outHeight * outWidth * outChannels * 4;
  memory.withBytes((rows + 1) * panelChannels * 4, (panels) => {
    const { kernels } = memory;
    const biases = panels + rows * panelChannels * 4;
    kernels.packPanels(memory.addressOf(filter), panels, rows, outChannels);
    kernels.packPanels(memory.addressOf(bias), biases, 1, outChannels);
    eachPaddedImage(memory, x, sizes, (image, index) =>
      kernels.convReluPool(
        image,
        panels,
        biases,
        memory.addressOf(out) + index * outBytes,
        memory.addressOf(choice) + index * outBytes,
        ...kernelSizes(sizes),
      ),
    );
  });
  return [out, choice];
}

export function wasmConvReluPoolFilterGradient(
  memory: KernelMemory,
  x: TensorInfo,
  dy: TensorInfo,
  choice: TensorInfo,
  { pad, filterShape }: ConvReluPoolGradientAttrs,
): TensorInfo[] {
  const sizes = convReluPoolSizes(x.shape, filterShape, pad);
  const { outHeight, outWidth, outChannels, kernelHeight, kernelWidth, inChannels } = sizes;
  const taps = kernelWidth * inChannels;
  const sumFloats = outChannels * (Math.ceil(taps / 4) * 4 * kernelHeight + 4);
  const outBytes = outHeight * outWidth * outChannels * 4;
  const ofFilter = memory.output(filterShape);
  const ofBias = memory.output([outChannels]);
  memory.withBytes(sumFloats * 4, (sums) => {
    memory.floatsAt(sums, sumFloats).fill(0);
    eachPaddedImage(memory, x, sizes, (image, index) =>
      memory.kernels.convReluPoolFilterGradient(
        image,
        memory.addressOf(dy) + index * outBytes,
        memory.addressOf(choice) + index * outBytes,
        sums,
        ...kernelSizes(sizes),
      ),
    );
    memory.kernels.unpackFilterGradient(
      sums,
      memory.addressOf(ofFilter),
      memory.addressOf(ofBias),
      taps,
      outChannels,
      kernelHeight,
    );
  });
  return [ofFilter, ofBias];
}

export function wasmConvReluPoolInputGradient(
  memory: KernelMemory,
  filter: TensorInfo,
  dy: TensorInfo,
  choice: TensorInfo,
  { pad, inputShape }: ConvReluPoolGradientAttrs,
): TensorInfo {
  const sizes = convReluPoolSizes(inputShape, filter.shape, pad);
  const { batch, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = sizes;
  const { padTop, padLeft, paddedHeight, paddedWidth, kernelHeight, kernelWidth } = sizes;
  const rows = kernelHeight * kernelWidth * inChannels;
  const imageFloats = inHeight * inWidth * inChannels;
  const paddedFloats = paddedHeight * paddedWidth * inChannels;
  const outBytes = outHeight * outWidth * outChannels * 4;
  const dx = memory.output(inputShape, { zeroed: true });
  const padded = paddedFloats !== imageFloats;
  memory.withBytes((rows * outChannels + (padded ? paddedFloats : 0)) * 4, (turned) => {
    memory.kernels.turnFilter(memory.addressOf(filter), turned, rows, outChannels);
    const room = turned + rows * outChannels * 4;
    for (let index = 0; index < batch; index++) {
      const target = memory.addressOf(dx) + index * imageFloats * 4;
      if (padded) memory.floatsAt(room, paddedFloats).fill(0);
      memory.kernels.convReluPoolInputGradient(
        memory.addressOf(dy) + index * outBytes,
        memory.addressOf(choice) + index * outBytes,
        turned,
        padded ? room : target,
        ...kernelSizes(sizes),
      );
      if (!padded) continue;
      const from = memory.floatsAt(room, paddedFloats);
      const to = memory.floatsAt(target, imageFloats);
      for (let row = 0; row < inHeight; row++) {
        const first = ((row + padTop) * paddedWidth + padLeft) * inChannels;
        to.set(from.subarray(first, first + inWidth * inChannels), row * inWidth * inChannels);
      }
    }
  });
  return dx;
}

/** As the kernels take them, in their order. */
function kernelSizes(sizes: ConvReluPoolSizes): number[] {
  const { paddedWidth, inChannels, outHeight, outWidth, outChannels, kernelHeight, kernelWidth } = sizes;
  return [paddedWidth, inChannels, outHeight, outWidth, outChannels, kernelHeight, kernelWidth];
}

/** Calls with the address of each image, with zeros around it where the convolution pads. */
function eachPaddedImage(
  memory: KernelMemory,
  x: TensorInfo,
  sizes: ConvReluPoolSizes,
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
    memory.floatsAt(room, paddedFloats).fill(0);
    for (let index = 0; index < batch; index++) {
      const to = memory.floatsAt(room, paddedFloats);
      const from = memory.floatsAt(memory.addressOf(x), util.sizeFromShape(x.shape));
      for (let row = 0; row < inHeight; row++) {
        const first = index * imageFloats + row * inWidth * inChannels;
        to.set(
          from.subarray(first, first + inWidth * inChannels),
          ((row + padTop) * paddedWidth + padLeft) * inChannels,
        );
      }
      work(room, index);
    }
  });
}
