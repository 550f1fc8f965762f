// Shaders compute convolutions and their gradients in blocks of four pixels, or weights, by four channels (product.ts). tfjs reads
// two numbers for each multiplication, and its gradient of a filter loops over the whole batch for each weight.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropInputAttrs,
  type FusedConv2DAttrs,
  type KernelFunc,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { pixelFunction, type PaddedSizes } from './padded-pixel.ts';
import { biasAndRelu, fourOf, partsOf, runProduct, type Product } from './product.ts';

type Shape4 = [number, number, number, number];
type Info = ReturnType<typeof backend_util.computeConv2DInfo>;

/** A part of a filter's gradient has so many pixels at least. */
const LEAST_PIXELS = 64;

/** @param tfjsKernel Conv2D or FusedConv2D @returns a kernel that leaves dilations and rare activations to it */
export function conv2d(tfjsKernel: KernelFunc): KernelFunc {
  return (given) => {
    const { x, filter, bias } = given.inputs as Record<'x' | 'filter' | 'bias', TensorInfo>;
    const attrs = given.attrs as unknown as FusedConv2DAttrs;
    const { dataFormat, dilations, activation = 'linear' } = attrs;
    const isOurs = ['linear', 'relu'].includes(activation) && areOnes(dilations);
    if (!isOurs || !isChannelsLast(dataFormat)) return tfjsKernel(given);
    const info = infoOf(x.shape, filter.shape, attrs);
    return convolved(given.backend as MathBackendWebGL, x, filter, {
      ...info,
      pad: info.padInfo,
      weights: (ky, kx, ci, co) =>
        fourOf((at) => `W(${ky} * ${info.filterWidth} + ${kx}, ${ci} * ${info.outChannels} + ${co} + ${at})`),
      finish: biasAndRelu(bias, activation === 'relu'),
    });
  };
}

/** @param tfjsKernel Conv2DBackpropInput @returns a kernel that leaves strides to it */
export function conv2dInputGradient(tfjsKernel: KernelFunc): KernelFunc {
  return (given) => {
    const { dy, filter } = given.inputs as Record<'dy' | 'filter', TensorInfo>;
    const attrs = given.attrs as unknown as Conv2DBackpropInputAttrs;
    if (!areOnes(attrs.strides) || !isChannelsLast(attrs.dataFormat)) return tfjsKernel(given);
    const info = infoOf(attrs.inputShape, filter.shape, attrs);
    const { filterHeight, filterWidth, padInfo } = info;
    // It is a convolution of dy with the filter turned by half a turn, whose channels change their roles.
    return convolved(given.backend as MathBackendWebGL, dy, filter, {
      ...info,
      inHeight: info.outHeight,
      inWidth: info.outWidth,
      inChannels: info.outChannels,
      outHeight: info.inHeight,
      outWidth: info.inWidth,
      outChannels: info.inChannels,
      pad: { top: filterHeight - 1 - padInfo.top, left: filterWidth - 1 - padInfo.left },
      weights: (ky, kx, ci, co) =>
        fourOf(
          (at) =>
            `W((${filterHeight - 1} - ${ky}) * ${filterWidth} + ${filterWidth - 1} - ${kx}, (${co} + ${at}) * ${info.outChannels} + ${ci})`,
        ),
    });
  };
}

type Convolution = Pick<
  Info,
  | 'batchSize'
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'outChannels'
  | 'filterHeight'
  | 'filterWidth'
  | 'strideHeight'
  | 'strideWidth'
> & {
  pad: { top: number; left: number };
  /** GLSL of the vec4 of weights from channel ci to the four channels from co on. */
  weights: (ky: string, kx: string, ci: string, co: string) => string;
  finish?: Product['finish'];
};

function convolved(
  backend: MathBackendWebGL,
  x: TensorInfo,
  filter: TensorInfo,
  sizes: Convolution,
): TensorInfo {
  const { batchSize, outHeight, outWidth, outChannels, inChannels, filterHeight, filterWidth } = sizes;
  const { strideHeight, strideWidth } = sizes;
  // Four pixels side by side are the rows of a block, since their patches overlap. A loop along the filter keeps the shader short: software
  // renderers take ten seconds and more to compile a long one.
  const across = Math.ceil(outWidth / 4);
  return runProduct(backend, {
    inputs: { X: x, W: filter },
    rowFours: batchSize * outHeight * across,
    columnFours: Math.ceil(outChannels / 4),
    parts: 1,
    functions: pixelFunction(paddedSizesOf(sizes)),
    terms: `
    ivec2 at = split(rowFour, ${across});
    int x = at.x * ${4 * strideWidth};
    at = split(at.y, ${outHeight});
    int y = at.x * ${strideHeight};
    int image = at.y;
    int co = 4 * columnFour;
    for (int ky = 0; ky < ${filterHeight}; ky++)
      for (int ci = 0; ci < ${inChannels}; ci++) {
        vec4 next = ${fourOf((at) => `pixel(image, y + ky, x + ${at * strideWidth}, ci)`)};
        for (int kx = 0; kx < ${filterWidth}; kx++) {
          add(next, ${sizes.weights('ky', 'kx', 'ci', 'co')});
          ${
            strideWidth === 1
              ? 'next = vec4(next.yzw, pixel(image, y + ky, x + kx + 4, ci));'
              : `next = ${fourOf((at) => `pixel(image, y + ky, x + kx + 1 + ${at * strideWidth}, ci)`)};`
          }
        }
      }`,
    outputShape: [batchSize, outHeight, outWidth, outChannels],
    place: `
    ivec2 at = split(index, ${outChannels});
    column = at.x;
    at = split(at.y, ${outWidth});
    row = at.y * ${4 * across} + at.x;`,
    finish: sizes.finish,
  });
}

/** @param tfjsKernel Conv2DBackpropFilter @returns a kernel in its place */
export function conv2dFilterGradient(tfjsKernel: KernelFunc): KernelFunc {
  return (given) => {
    const { x, dy } = given.inputs as Record<'x' | 'dy', TensorInfo>;
    const attrs = given.attrs as unknown as Conv2DBackpropFilterAttrs;
    if (!isChannelsLast(attrs.dataFormat)) return tfjsKernel(given);
    const info = infoOf(x.shape, attrs.filterShape, attrs);
    const { outHeight, outWidth, outChannels, inChannels, filterWidth } = info;
    const rowFours = Math.ceil((info.filterHeight * filterWidth * inChannels) / 4);
    const columnFours = Math.ceil(outChannels / 4);
    const lines = info.batchSize * outHeight;
    const { perPart, parts } = partsOf(rowFours * columnFours, lines, Math.ceil(LEAST_PIXELS / outWidth));
    const lanes = [0, 1, 2, 3];
    return runProduct(given.backend as MathBackendWebGL, {
      inputs: { X: x, D: dy },
      rowFours,
      columnFours,
      parts,
      functions: pixelFunction(paddedSizesOf({ ...info, pad: info.padInfo })),
      terms: `
    int co = 4 * columnFour;
    ${lanes
      .map(
        (lane) => `
    ivec2 tap${lane} = split(4 * rowFour + ${lane}, ${inChannels});
    ivec2 k${lane} = split(tap${lane}.y, ${filterWidth});`,
      )
      .join('')}
    int end = min((part + 1) * ${perPart}, ${lines});
    for (int line = part * ${perPart}; line < end; line++) {
      ivec2 at = split(line, ${outHeight});
      int y = at.x * ${info.strideHeight};
      for (int outX = 0; outX < ${outWidth}; outX++) {
        int x = outX * ${info.strideWidth};
        int from = outX * ${outChannels} + co;
        add(${fourOf((lane) => `pixel(at.y, y + k${lane}.y, x + k${lane}.x, tap${lane}.x)`)},
          ${fourOf((lane) => `D(line, from + ${lane})`)});
      }
    }`,
      outputShape: attrs.filterShape,
      place: `ivec2 at = split(index, ${outChannels}); row = at.y; column = at.x;`,
    });
  };
}

type Attrs = Pick<FusedConv2DAttrs, 'strides' | 'pad'> & {
  dimRoundingMode?: FusedConv2DAttrs['dimRoundingMode'];
};

function infoOf(input: number[], filter: number[], { strides, pad, dimRoundingMode }: Attrs): Info {
  return backend_util.computeConv2DInfo(input as Shape4, filter as Shape4, strides, 1, pad, dimRoundingMode);
}

function paddedSizesOf({ pad, ...sizes }: Omit<Convolution, 'weights' | 'finish'>): PaddedSizes {
  return {
    ...sizes,
    padTop: pad.top,
    padLeft: pad.left,
    paddedHeight: (sizes.outHeight - 1) * sizes.strideHeight + sizes.filterHeight,
    paddedWidth: (sizes.outWidth - 1) * sizes.strideWidth + sizes.filterWidth,
  };
}

function isChannelsLast(dataFormat: string | undefined): boolean {
  return dataFormat === undefined || dataFormat === 'NHWC';
}

function areOnes(value: number | number[]): boolean {
  return [value].flat().every((each) => each === 1);
}
