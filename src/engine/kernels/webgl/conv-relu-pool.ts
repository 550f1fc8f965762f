// A shader computes ConvReluPool.

import {
  convReluPoolSizes,
  type ConvReluPoolAttrs,
  type ConvReluPoolInputs,
  type ConvReluPoolSizes,
} from '../ops/conv-relu-pool.ts';
import { choiceBits } from './choice-bits.ts';
import { runFlat } from './flat-program.ts';
import { pixelFunction } from './padded-pixel.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** @returns the pooled images, [batch, outHeight, outWidth, out], twice: their lowest bits are the choice (choice-bits.ts) */
export const convReluPool: WebglKernel<ConvReluPoolInputs, ConvReluPoolAttrs> = (
  backend,
  { x, filter, bias },
  { pad },
) => {
  const sizes = convReluPoolSizes(x.shape, filter.shape, pad);
  const { batch, outHeight, outWidth, outChannels, inChannels, kernelHeight, kernelWidth } = sizes;
  // Each row of the patch is read once, and multiplied by the kernel's rows of the upper and of the lower positions.
  const columns = Array.from({ length: kernelWidth }, (_, kx) => kx);
  const each = (line: (kx: number) => string) => columns.map(line).join('\n        ');
  const pooled = runFlat(backend, {
    inputs: { X: x, W: filter, B: bias },
    outputShape: [batch, outHeight, outWidth, outChannels],
    functions: choiceBits() + pixelFunction(sizes),
    body: `
    ${splitOutput(sizes)}
    float s0 = B(co), s1 = s0, s2 = s0, s3 = s0;
    for (int ci = 0; ci < ${inChannels}; ci++) {
      ${each((kx) => `float w${kx} = 0.0;`)}
      for (int ky = 0; ky <= ${kernelHeight}; ky++) {
        ${each((kx) => `float v${kx} = pixel(image, y + ky, x + ${kx}, ci);`)}
        float v${kernelWidth} = pixel(image, y + ky, x + ${kernelWidth}, ci);
        ${each((kx) => `s2 += v${kx} * w${kx}; s3 += v${kx + 1} * w${kx};`)}
        if (ky == ${kernelHeight}) break;
        ${each((kx) => `w${kx} = W(ky * ${kernelWidth} + ${kx}, ci * ${outChannels} + co);`)}
        ${each((kx) => `s0 += v${kx} * w${kx}; s1 += v${kx + 1} * w${kx};`)}
      }
    }
    float largest = max(max(s0, s1), max(s2, s3));
    uint which = s0 == largest ? 0u : s1 == largest ? 1u : s2 == largest ? 2u : 3u;
    // A NaN is neither greater than 0 nor at most 0, and must stay.
    setOutput(largest > 0.0 ? withChoice(largest, which) : largest <= 0.0 ? 0.0 : largest);`,
  });
  backend.incRef(pooled.dataId);
  return [pooled, pooled];
};

/** @returns GLSL that finds image, co, and y and x of the first of the four positions, for the output at `index` */
function splitOutput({ outHeight, outWidth, outChannels }: ConvReluPoolSizes): string {
  return `ivec2 at = split(index, ${outChannels});
    int co = at.x;
    at = split(at.y, ${outWidth});
    int x = 2 * at.x;
    at = split(at.y, ${outHeight});
    int y = 2 * at.x;
    int image = at.y;`;
}
