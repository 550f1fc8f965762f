// SIMD kernels compute the gradients of ConvReluPool on tfjs's wasm backend.

import { convReluPoolSizes } from '../ops/conv-relu-pool.ts';
import type {
  ConvReluPoolGradientAttrs,
  FilterGradientInputs,
  InputGradientInputs,
} from '../ops/conv-relu-pool-gradients.ts';
import { kernelSizes } from './conv-relu-pool.ts';
import { eachPaddedImage } from './padded-images.ts';
import type { WasmKernel } from './wasm-kernel.ts';

/** @returns the gradients of filter, [height, width, in, out], and bias, [out] */
export const convReluPoolFilterGradient: WasmKernel<FilterGradientInputs, ConvReluPoolGradientAttrs> = (
  memory,
  { x, dy, choice },
  { pad, filterShape },
) => {
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
};

/** @returns the gradient of x, [batch, height, width, in] */
export const convReluPoolInputGradient: WasmKernel<InputGradientInputs, ConvReluPoolGradientAttrs> = (
  memory,
  { filter, dy, choice },
  { pad, inputShape },
) => {
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
};
