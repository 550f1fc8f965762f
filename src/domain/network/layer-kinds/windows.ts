// Computes how a square window moves over maps, in convolutions and poolings.

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
 * @returns the number of places that a window has along one side, by Keras's formulas: floor((n - size) / strides) + 1, or
 * ceil(n / strides) with 'same'; 0 or less where it does not fit
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

/**
 * @param input [height, width, channels]
 * @returns the output's [height, width, channels]; null where the input has another rank, the window does not fit, or a number
 * is no count
 */
export function windowed(input: Shape, { size, strides, padding, channels }: Window): number[] | null {
  if (input.length !== 3 || ![size, strides, channels].every(isCount)) return null;
  const [height, width] = input.slice(0, 2).map((length) => placesOf(length, size, strides, padding));
  return height > 0 && width > 0 ? [height, width, channels] : null;
}

/** @returns whether the number is a count: whole and above 0 */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

/** @returns how many numbers a shape has */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, side) => size * side, 1);
}
