// ChannelAffine on tfjs's wasm backend takes one pass over the data.

import type { ChannelAffineAttrs, ChannelAffineInputs } from '../ops/channel-affine.ts';
import { rowsOfChannels } from './rows-of-channels.ts';
import type { WasmKernel } from './wasm-kernel.ts';

export const channelAffine: WasmKernel<ChannelAffineInputs, ChannelAffineAttrs> = (
  memory,
  { x, scale, shift },
  { relu },
) => {
  const { rows, channels } = rowsOfChannels(x);
  const out = memory.output(x.shape);
  const [from, to, scales, shifts] = [x, out, scale, shift].map((each) => memory.addressOf(each));
  memory.kernels.scaleShift(from, to, rows, channels, scales, shifts, Number(relu));
  return out;
};
