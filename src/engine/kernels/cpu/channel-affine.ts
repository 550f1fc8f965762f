// ChannelAffine has a kernel on tfjs's cpu backend because broadcasting there computes an index for every number.

import type { ChannelAffineAttrs, ChannelAffineInputs } from '../ops/channel-affine.ts';
import type { ArrayKernel } from './array-kernel.ts';

export const channelAffine: ArrayKernel<keyof ChannelAffineInputs, ChannelAffineAttrs> = {
  outputShape: ({ x }) => x.shape,
  run({ x, scale, shift }, out, { relu }) {
    const least = relu ? 0 : -Infinity;
    for (let first = 0; first < x.length; first += scale.length)
      for (let channel = 0; channel < scale.length; channel++)
        out[first + channel] = Math.max(least, x[first + channel] * scale[channel] + shift[channel]);
  },
};
