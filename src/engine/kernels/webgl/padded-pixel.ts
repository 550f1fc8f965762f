// Writes GLSL that reads a pixel of a padded image.

import type { ConvReluPoolSizes } from '../ops/conv-relu-pool.ts';

/** Pixels up to padded height and width are read; what is beyond the image is 0. */
export type PaddedSizes = Pick<
  ConvReluPoolSizes,
  'inHeight' | 'inWidth' | 'inChannels' | 'padTop' | 'padLeft' | 'paddedHeight' | 'paddedWidth'
>;

/** @returns GLSL of pixel(image, y, x, ci), which reads the tensor X in padded coordinates and gives 0 on the padding */
export function pixelFunction({
  inHeight,
  inWidth,
  inChannels,
  padTop,
  padLeft,
  ...sizes
}: PaddedSizes): string {
  const read = (y: string, x: string) => `X(image * ${inHeight} + ${y}, (${x}) * ${inChannels} + ci)`;
  const isInside = sizes.paddedHeight <= inHeight && sizes.paddedWidth <= inWidth;
  if (isInside && padTop === 0 && padLeft === 0)
    return `
  float pixel(int image, int y, int x, int ci) { return ${read('y', 'x')}; }`;
  // There are no branches, since shaders inline this function a hundred times over.
  return `
  float pixel(int image, int y, int x, int ci) {
    ivec2 at = ivec2(x - ${padLeft}, y - ${padTop});
    ivec2 inside = clamp(at, ivec2(0), ivec2(${inWidth - 1}, ${inHeight - 1}));
    return at == inside ? ${read('inside.y', 'inside.x')} : 0.0;
  }`;
}
