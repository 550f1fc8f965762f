// A scale and a shift a channel, then a relu, for tfjs's cpu backend, whose broadcasting works out an index for every number.

import { CHANNEL_AFFINE } from '../ops/custom-kernels.ts';
import type { HostKernel } from './host-kernels.ts';

export const CHANNEL_AFFINE_KERNEL: Record<string, HostKernel> = {
  [CHANNEL_AFFINE]: {
    inputs: ['x', 'scale', 'shift'],
    outputShape: ({ x }) => x.shape,
    run([x, scale, shift], out, attrs) {
      const least = (attrs as { relu: boolean }).relu ? 0 : -Infinity;
      for (let first = 0; first < x.length; first += scale.length)
        for (let channel = 0; channel < scale.length; channel++)
          out[first + channel] = Math.max(least, x[first + channel] * scale[channel] + shift[channel]);
    },
  },
};
