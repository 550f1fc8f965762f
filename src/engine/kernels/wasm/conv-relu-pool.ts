// A SIMD kernel computes ConvReluPool on tfjs's wasm backend.

import {
  convReluPoolSizes,
  type ConvReluPoolAttrs,
  type ConvReluPoolInputs,
  type ConvReluPoolSizes,
} from '../ops/conv-relu-pool.ts';
import { eachPaddedImage } from './padded-images.ts';
import type { WasmKernel } from './wasm-kernel.ts';

/** A panel has up to eight channels, and the last one is padded with zeros. */
const WIDEST_PANEL = 8;

/**
 * @returns the pooled images, [batch, outHeight, outWidth, out], and in the same shape, int32, which of its four positions each
 * value came from, 0 to 3, or -1 where relu gave 0
 */
export const convReluPool: WasmKernel<ConvReluPoolInputs, ConvReluPoolAttrs> = (
  memory,
  { x, filter, bias },
  { pad },
) => {
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
};

/** @returns the sizes that the SIMD kernels of this operation and its gradients take, in their order */
export function kernelSizes(sizes: ConvReluPoolSizes): number[] {
  const { paddedWidth, inChannels, outHeight, outWidth, outChannels, kernelHeight, kernelWidth } = sizes;
  return [paddedWidth, inChannels, outHeight, outWidth, outChannels, kernelHeight, kernelWidth];
}
