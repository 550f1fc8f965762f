// Cuts a rectangle out of a picture, and moves and sizes that rectangle by steps.

import type { RgbaImage } from '../../../domain/photo/grey-image.ts';

/** It is in shares of the picture's width and height, in [0,1]. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A smaller part of the picture, in shares of its sides, holds no digit. */
const SMALLEST = 0.04;
const STEP = 0.02;

export const FIRST_CROP: Crop = { left: 0.25, top: 0.2, width: 0.5, height: 0.6 };

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

interface Place {
  x: number;
  y: number;
}

/** @returns the rectangle between two corners, in shares of the picture, within its edges */
export function cropBetween(from: Place, to: Place): Crop {
  const [x, y] = [clamp(to.x, 0, 1), clamp(to.y, 0, 1)];
  const width = Math.max(SMALLEST, Math.abs(x - from.x));
  const height = Math.max(SMALLEST, Math.abs(y - from.y));
  return {
    left: clamp(Math.min(from.x, x), 0, 1 - width),
    top: clamp(Math.min(from.y, y), 0, 1 - height),
    width,
    height,
  };
}

const WAYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** @param sizes whether the key changes the size, else the place @returns null for a key that means nothing here */
export function cropByKey(crop: Crop, key: string, sizes: boolean): Crop | null {
  if (!Object.hasOwn(WAYS, key)) return null;
  const [x, y] = WAYS[key];
  const { left, top, width, height } = crop;
  if (sizes)
    return {
      ...crop,
      width: clamp(width + x, SMALLEST, 1 - left),
      height: clamp(height + y, SMALLEST, 1 - top),
    };
  return { ...crop, left: clamp(left + x, 0, 1 - width), top: clamp(top + y, 0, 1 - height) };
}

/** @returns the pixels within the rectangle, at least one */
export function cropped({ width, height, data }: RgbaImage, crop: Crop): RgbaImage {
  const left = Math.floor(crop.left * width);
  const top = Math.floor(crop.top * height);
  const across = clamp(Math.round(crop.width * width), 1, width - left);
  const down = clamp(Math.round(crop.height * height), 1, height - top);
  const cut = new Uint8ClampedArray(across * down * 4);
  for (let row = 0; row < down; row++) {
    const from = ((top + row) * width + left) * 4;
    cut.set(data.subarray(from, from + across * 4), row * across * 4);
  }
  return { width: across, height: down, data: cut };
}
