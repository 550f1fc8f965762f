// Finds the padding of ours that covers the same windows as that of a file. ONNX counts added cells on each side, and there are more
// ways to add them than 'valid' and 'same'.

import { PADDINGS, type Padding } from '../../../domain/network/network-spec.ts';
import { windowsOf } from '../layout/same-padding.ts';
import type { Attributes } from '../constants/attributes.ts';
import { refuseSetting, type Place } from '../constants/refuse.ts';

export interface Window {
  size: number;
  strides: number;
  padding?: Padding;
}

interface Maps {
  /** A side of the input, which is a square. */
  length: number;
  /** [top, left, bottom, right] cells that a Pad has added before. */
  added: readonly number[];
  /** The sides of the kernel, where the weights say them. */
  kernel?: readonly number[];
}

/**
 * Reads `kernel_shape`, `strides`, `pads`, `auto_pad` and `ceil_mode`.
 * @returns the window without a padding where that is 'valid'
 * @throws ImportRefused where no window of ours covers the same cells
 */
export function readWindow(place: Place, attributes: Attributes, { length, added, kernel }: Maps): Window {
  const sides = attributes.ints('kernel_shape') ?? kernel ?? [];
  if (kernel && sides.join() !== kernel.join()) refuseSetting(place, 'kernel_shape', sides.join());
  const size = square(place, 'kernel_shape', sides);
  const strides = square(place, 'strides', attributes.ints('strides') ?? [1, 1]);
  const dilations = attributes.ints('dilations');
  if (dilations?.some((each) => each !== 1)) refuseSetting(place, 'dilations', dilations.join());
  const padding = readPadding(place, attributes, added, { length, size, strides });
  return { size, strides, ...(padding === 'same' && { padding }) };
}

interface Sides {
  length: number;
  size: number;
  strides: number;
}

function readPadding(place: Place, attributes: Attributes, added: readonly number[], sides: Sides): Padding {
  const { length, size, strides } = sides;
  const auto = attributes.text('auto_pad', 'NOTSET');
  const own = attributes.ints('pads') ?? [0, 0, 0, 0];
  const ceil = attributes.int('ceil_mode', 0) !== 0 && auto === 'NOTSET';
  const isSame = auto === 'SAME_UPPER' || auto === 'SAME_LOWER';
  if (isSame && added.some((cells) => cells > 0)) refuseSetting(place, 'auto_pad', auto);
  if (auto === 'SAME_UPPER') return simplest(sides, windowsOf('same', length, size, strides)) ?? 'same';
  const pads = added.map((cells, side) => cells + (auto === 'NOTSET' ? (own[side] ?? NaN) : 0));
  const [before, behind] = isSame ? lower(sides) : paired(pads);
  let count = (ceil ? Math.ceil : Math.floor)((length + before + behind - size) / strides) + 1;
  // A last window that would begin behind the input is left out.
  if (ceil && (count - 1) * strides >= length + before) count -= 1;
  const setting = isSame ? 'auto_pad' : ceil ? 'ceil_mode, pads' : 'pads';
  return simplest(sides, { before, count }) ?? refuseSetting(place, setting, isSame ? auto : pads.join());
}

/** Two paddings are the same where their windows are: cells behind the last one are not read. */
function simplest(
  { length, size, strides }: Sides,
  found: { before: number; count: number },
): Padding | undefined {
  return [...PADDINGS].find((padding) => {
    const { before, count } = windowsOf(padding, length, size, strides);
    return before === found.before && count === found.count;
  });
}

/** It puts the larger half of an odd number of added cells before. */
function lower({ length, size, strides }: Sides): [number, number] {
  const added = Math.max((Math.ceil(length / strides) - 1) * strides + size - length, 0);
  return [Math.ceil(added / 2), Math.floor(added / 2)];
}

/** @param pads [top, left, bottom, right] @returns before and behind; NaN, which fits nothing, where rows and columns differ */
function paired(pads: readonly number[]): [number, number] {
  const [top, left, bottom, right] = pads;
  return pads.length === 4 && top === left && bottom === right ? [top, bottom] : [NaN, NaN];
}

function square(place: Place, setting: string, sides: readonly number[]): number {
  const [height, width] = sides;
  if (sides.length !== 2 || height !== width || !Number.isSafeInteger(height) || height < 1)
    refuseSetting(place, setting, sides.join());
  return height;
}
