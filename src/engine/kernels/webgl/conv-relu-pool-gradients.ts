// Shaders compute the gradients of ConvReluPool. That of the filter is summed in two passes, first within a few images each:
// with one texel per weight that loops over the whole batch, a GPU would be all but idle.

import { convReluPoolSizes } from '../ops/conv-relu-pool.ts';
import type {
  ConvReluPoolGradientAttrs,
  FilterGradientInputs,
  InputGradientInputs,
} from '../ops/conv-relu-pool-gradients.ts';
import { choiceBits } from './choice-bits.ts';
import { draw } from './draw.ts';
import { runFlat } from './flat-program.ts';
import { pixelFunction } from './padded-pixel.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** The first pass divides the images of a batch into at most this many parts. */
const PARTS = 128;

/** @returns the gradients of filter, [height, width, in, out], and bias, [out] */
export const convReluPoolFilterGradient: WebglKernel<FilterGradientInputs, ConvReluPoolGradientAttrs> = (
  backend,
  { x, dy, choice },
  { pad, filterShape },
) => {
  const sizes = convReluPoolSizes(x.shape, filterShape, pad);
  const { batch, inChannels, outChannels, outHeight, outWidth, kernelHeight, kernelWidth } = sizes;
  const rows = kernelHeight * kernelWidth * inChannels;
  const perPart = Math.ceil(batch / PARTS);
  const parts = Math.ceil(batch / perPart);
  // A texel holds four rows of the kernel, so that the choice of the pool is read once for the four.
  const fours = Math.ceil((rows + 1) / 4);
  const [partial] = draw(backend, {
    inputs: { X: x, D: dy, C: choice },
    outputs: [{ texels: parts * fours * outChannels }],
    functions: choiceBits() + pixelFunction(sizes),
    body: `
    ivec2 at = split(index, ${outChannels});
    int co = at.x;
    at = split(at.y, ${fours});
    int row = at.x * 4;
    int first = at.y * ${perPart};
    ${[0, 1, 2, 3]
      .map(
        (lane) => `
    ivec2 tap${lane} = split(row + ${lane}, ${inChannels});
    ivec2 k${lane} = split(tap${lane}.y, ${kernelWidth});`,
      )
      .join('')}
    vec4 sum = vec4(0.0);
    int end = min(first + ${perPart}, ${batch});
    for (int image = first; image < end; image++)
      for (int outY = 0; outY < ${outHeight}; outY++)
        for (int outX = 0; outX < ${outWidth}; outX++) {
          int outRow = image * ${outHeight} + outY;
          int outColumn = outX * ${outChannels} + co;
          float chosen = C(outRow, outColumn);
          float d = chosen == 0.0 ? 0.0 : D(outRow * ${outWidth * outChannels} + outColumn);
          if (d == 0.0) continue;
          int which = choiceOf(chosen);
          int y = 2 * outY + (which >> 1);
          int x = 2 * outX + (which & 1);
          ${[0, 1, 2, 3]
            .map(
              (lane) =>
                `sum[${lane}] += row + ${lane} < ${rows} ? d * pixel(image, y + k${lane}.y, x + k${lane}.x, tap${lane}.x) : d;`,
            )
            .join('\n          ')}
        }
    setOutput(sum);`,
  });
  const summed = (outputShape: number[], firstRow: number) =>
    runFlat(backend, {
      inputs: { F: partial },
      outputShape,
      body: `
    ivec2 at = split(index, ${outChannels});
    int row = at.y + ${firstRow};
    float sum = 0.0;
    for (int part = 0; part < ${parts}; part++)
      sum += F((part * ${fours} + row / 4) * ${outChannels} + at.x)[row % 4];
    setOutput(sum);`,
    });
  const gradients = [summed(filterShape, 0), summed([outChannels], rows)];
  backend.disposeIntermediateTensorInfo(partial);
  return gradients;
};

/** @returns the gradient of x, [batch, height, width, in] */
export const convReluPoolInputGradient: WebglKernel<InputGradientInputs, ConvReluPoolGradientAttrs> = (
  backend,
  { filter, dy, choice },
  { pad, inputShape },
) => {
  const sizes = convReluPoolSizes(inputShape, filter.shape, pad);
  const { inChannels, inHeight, inWidth, outChannels, outHeight, outWidth } = sizes;
  const { kernelHeight, kernelWidth, padTop, padLeft } = sizes;
  return runFlat(backend, {
    inputs: { W: filter, D: dy, C: choice },
    outputShape: inputShape,
    functions: choiceBits(),
    body: `
    ivec2 at = split(index, ${inChannels});
    int ci = at.x;
    at = split(at.y, ${inWidth});
    int x = at.x + ${padLeft};
    at = split(at.y, ${inHeight});
    int y = at.x + ${padTop};
    int image = at.y;
    float sum = 0.0;
    for (int ky = 0; ky < ${kernelHeight}; ky++)
      for (int kx = 0; kx < ${kernelWidth}; kx++) {
        int fromY = y - ky;
        int fromX = x - kx;
        if (fromY < 0 || fromX < 0 || fromY >= ${2 * outHeight} || fromX >= ${2 * outWidth}) continue;
        int which = (fromY & 1) * 2 + (fromX & 1);
        int outRow = image * ${outHeight} + (fromY >> 1);
        int outColumn = (fromX >> 1) * ${outChannels};
        for (int co = 0; co < ${outChannels}; co++) {
          float chosen = C(outRow, outColumn + co);
          if (chosen != 0.0 && choiceOf(chosen) == which)
            sum += D(outRow * ${outWidth * outChannels} + outColumn + co) * W(ky * ${kernelWidth} + kx, ci * ${outChannels} + co);
        }
      }
    setOutput(sum);`,
  });
};
