// ConvReluPool and its gradients as shaders. The filter's gradient is summed in two passes, first within a few images each:
// one texel per weight, each walking through the whole batch, would leave a GPU all but idle.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import {
  convReluPoolSizes,
  type ConvReluPoolAttrs,
  type ConvReluPoolGradientAttrs,
  type ConvReluPoolSizes,
} from '../ops/conv-relu-pool.ts';
import { choiceBits } from './choice-bits.ts';
import { runFlat } from './flat-program.ts';
import { runFours, sumFours } from './fours-program.ts';

const PARTS = 128;

export function webglConvReluPool(
  backend: MathBackendWebGL,
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo,
  { pad }: ConvReluPoolAttrs,
): TensorInfo[] {
  const sizes = convReluPoolSizes(x.shape, filter.shape, pad);
  const { batch, outHeight, outWidth, outChannels, inChannels, kernelHeight, kernelWidth } = sizes;
  // Row by row of the patch: each is read once, and meets the kernel's row of the upper and of the lower positions.
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
    // Not "largest <= 0.0": NaN must stay.
    setOutput(largest > 0.0 ? withChoice(largest, which) : largest <= 0.0 ? 0.0 : largest);`,
  });
  backend.incRef(pooled.dataId);
  return [pooled, pooled];
}

export function webglConvReluPoolFilterGradient(
  backend: MathBackendWebGL,
  x: TensorInfo,
  dy: TensorInfo,
  choice: TensorInfo,
  { pad, filterShape }: ConvReluPoolGradientAttrs,
): TensorInfo[] {
  const sizes = convReluPoolSizes(x.shape, filterShape, pad);
  const { batch, inChannels, outChannels, outHeight, outWidth, kernelHeight, kernelWidth } = sizes;
  const rows = kernelHeight * kernelWidth * inChannels;
  const perPart = Math.ceil(batch / PARTS);
  const parts = Math.ceil(batch / perPart);
  // Four rows of the kernel a texel: what the pool chose is read once for the four.
  const fours = Math.ceil((rows + 1) / 4);
  const partial = runFours(backend, {
    inputs: { X: x, D: dy, C: choice },
    texels: parts * fours * outChannels,
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
    sumFours(backend, partial, {
      outputShape,
      body: `
    ivec2 at = split(index, ${outChannels});
    int row = at.y + ${firstRow};
    float sum = 0.0;
    for (int part = 0; part < ${parts}; part++)
      sum += four((part * ${fours} + row / 4) * ${outChannels} + at.x)[row % 4];
    setOutput(sum);`,
    });
  const gradients = [summed(filterShape, 0), summed([outChannels], rows)];
  backend.disposeIntermediateTensorInfo(partial);
  return gradients;
}

export function webglConvReluPoolInputGradient(
  backend: MathBackendWebGL,
  filter: TensorInfo,
  dy: TensorInfo,
  choice: TensorInfo,
  { pad, inputShape }: ConvReluPoolGradientAttrs,
): TensorInfo {
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
}

/** GLSL: image, y, x (of the first of the four positions) and co of the output at `index`. */
function splitOutput({ outHeight, outWidth, outChannels }: ConvReluPoolSizes): string {
  return `ivec2 at = split(index, ${outChannels});
    int co = at.x;
    at = split(at.y, ${outWidth});
    int x = 2 * at.x;
    at = split(at.y, ${outHeight});
    int y = 2 * at.x;
    int image = at.y;`;
}

/** GLSL: pixel(image, y, x, ci) in padded coordinates. */
function pixelFunction({
  inHeight,
  inWidth,
  inChannels,
  padTop,
  padLeft,
  ...sizes
}: ConvReluPoolSizes): string {
  const read = (y: string, x: string) => `X(image * ${inHeight} + ${y}, (${x}) * ${inChannels} + ci)`;
  if (sizes.paddedHeight === inHeight && sizes.paddedWidth === inWidth)
    return `
  float pixel(int image, int y, int x, int ci) { return ${read('y', 'x')}; }`;
  // Without branches, which shaders inline a hundred times over.
  return `
  float pixel(int image, int y, int x, int ci) {
    ivec2 at = ivec2(x - ${padLeft}, y - ${padTop});
    ivec2 inside = clamp(at, ivec2(0), ivec2(${inWidth - 1}, ${inHeight - 1}));
    return at == inside ? ${read('inside.y', 'inside.x')} : 0.0;
  }`;
}
