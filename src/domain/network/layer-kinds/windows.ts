// How a square window moves over maps, in convolutions and pools.

import { LAYER_BOUNDS } from '../network-bounds.ts';
import type { Padding } from '../network-spec.ts';
import type { NumberField, Shape } from './layer-kind.ts';

export const STRIDES = {
  type: 'number',
  keras: 'strides',
  bounds: LAYER_BOUNDS.strides,
  code: 'x',
  optional: true,
} as const satisfies NumberField;

export const PADDING = {
  type: 'choice',
  keras: 'padding',
  codes: { valid: '', same: 's' },
  usual: 'valid',
  optional: true,
} as const;

/**
 * How many places a window has along one side: floor((n - size) / strides) + 1, or ceil(n / strides) with 'same', as Keras
 * counts them. 0 or less where it does not fit.
 */
function placesOf(length: number, size: number, strides: number, padding: Padding = 'valid'): number {
  return padding === 'same' ? Math.ceil(length / strides) : Math.floor((length - size) / strides) + 1;
}

interface Window {
  size: number;
  strides: number;
  padding: Padding | undefined;
  channels: number;
}

/** @returns the maps that a window gives of `input`; null where it does not fit, or a number is none */
export function windowed(input: Shape, { size, strides, padding, channels }: Window): number[] | null {
  if (input.length !== 3 || ![size, strides, channels].every(isCount)) return null;
  const [height, width] = input.slice(0, 2).map((length) => placesOf(length, size, strides, padding));
  return height > 0 && width > 0 ? [height, width, channels] : null;
}

/** Whether the number can count something: whole and above 0. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

/** How many numbers a shape holds. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, side) => size * side, 1);
}
