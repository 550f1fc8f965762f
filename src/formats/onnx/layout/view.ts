// Follows how a file lays out the numbers that a network of ours would have in the order [height, width, channels] or [units]. Operators
// that only turn, merge or split axes change the view and nothing else.

import { placesIn } from './reorder.ts';

/** It stands for the number of images among sizes, where the file leaves it open. */
export const ANY = Number.NaN;

/** One direction through the numbers: so many steps, each over so many numbers in our order. Of the batch the stride is 0. */
export interface Factor {
  size: number;
  stride: number;
}

/** The factors of one axis of the file, the last one running fastest. An axis of size 1 has none. */
export type Axis = readonly Factor[];
export type View = readonly Axis[];

/** @returns an axis; a single step is none */
export function axisOf(...factors: Factor[]): Axis {
  return factors.filter(({ size }) => size !== 1);
}

/** @param shape [height, width, channels] @returns its axes by name */
export function mapAxes([height, width, channels]: readonly number[]) {
  return {
    channels: axisOf({ size: channels, stride: 1 }),
    rows: axisOf({ size: height, stride: width * channels }),
    columns: axisOf({ size: width, stride: channels }),
  };
}

export function isSameAxis(one: Axis, other: Axis): boolean {
  return (
    one.length === other.length &&
    one.every(({ size, stride }, at) => Object.is(size, other[at].size) && stride === other[at].stride)
  );
}

/** @returns whether there is nothing in the axis but the images of a batch */
export function isBatch(axis: Axis): boolean {
  return axis.every(({ stride }) => stride === 0);
}

export function sizeOfAxis(axis: Axis): number {
  return axis.reduce((size, factor) => size * factor.size, 1);
}

/** @returns our place of each number of the axis, of which the batch is no part */
export function orderOf(axis: Axis): Int32Array {
  return placesIn(axis);
}

/** @returns whether the axis has all numbers of an image, of which there are so many, and no batch */
export function holdsAll(axis: Axis, size: number): boolean {
  return axis.every(({ stride }) => stride > 0) && sizeOfAxis(axis) === size;
}

/** @param axis of the file, which may count from the end @returns its index; null where there is none */
export function axisAt(axis: number, rank: number): number | null {
  const at = axis < 0 ? axis + rank : axis;
  return Number.isInteger(at) && at >= 0 && at < rank ? at : null;
}

/** @returns null where these are not all axes, each once */
export function transposedView(view: View, axes: readonly number[]): View | null {
  const isOrder = axes.length === view.length && view.every((_, at) => axes.includes(at));
  return isOrder ? axes.map((axis) => view[axis]) : null;
}

/** @returns the view as a matrix: the axes before this one, and it with all behind it; null where there is none */
export function flattenedView(view: View, axis: number): View | null {
  const at = axis === view.length ? axis : axisAt(axis, view.length);
  return at === null ? null : [view.slice(0, at).flat(), view.slice(at).flat()];
}

/** @returns the view without these axes, or without all of size 1; null where one of them has another size */
export function squeezedView(view: View, axes: readonly number[] | null): View | null {
  const chosen =
    axes?.map((axis) => axisAt(axis, view.length)) ??
    view.flatMap((axis, at) => (axis.length === 0 ? [at] : []));
  if (chosen.some((at) => at === null || view[at].length > 0)) return null;
  return view.filter((_, at) => !chosen.includes(at));
}

/** @returns the view with axes of size 1 at these places of the result; null where there are no such */
export function unsqueezedView(view: View, axes: readonly number[]): View | null {
  const rank = view.length + axes.length;
  const chosen = new Set(axes.map((axis) => axisAt(axis, rank)));
  if (chosen.has(null) || chosen.size !== axes.length) return null;
  const kept = [...view];
  return Array.from({ length: rank }, (_, at) => (chosen.has(at) ? [] : kept.shift()!));
}

/**
 * @param dims as Reshape takes them: -1 is what is left, 0 the size of the same axis before, ANY the number of images
 * @returns null where an axis would begin or end within a factor
 */
export function reshapedView(view: View, dims: readonly number[]): View | null {
  const wanted = dims.map((size, at) => (size === 0 ? sizeOfAxis(view[at] ?? []) : size));
  const left = view.flat();
  const open = wanted.indexOf(-1);
  const before = takeAxes(left, open < 0 ? wanted : wanted.slice(0, open));
  if (!before) return null;
  if (open < 0) return left.length === 0 ? before : null;
  left.reverse();
  const behind = takeAxes(left, wanted.slice(open + 1).reverse());
  if (!behind) return null;
  const turned = behind.map((axis) => [...axis].reverse()).reverse();
  return [...before, left.reverse(), ...turned];
}

/** Takes factors from the front for an axis of each size. @returns null where they do not fit */
function takeAxes(left: Factor[], sizes: readonly number[]): Axis[] | null {
  const axes: Axis[] = [];
  for (const size of sizes) {
    const axis: Factor[] = [];
    if (Number.isNaN(size)) {
      // The number of images is an axis by itself, which has no factor where it is one.
      if (left.length > 0 && left[0].stride === 0) axis.push(left.shift()!);
    } else while (left.length > 0 && sizeOfAxis(axis) < size) axis.push(left.shift()!);
    if (!Number.isNaN(size) && sizeOfAxis(axis) !== size) return null;
    axes.push(axis);
  }
  return axes;
}

/** @returns the sizes of the axes for a refusal, those within one axis with a dot between, and N for any number of images */
export function describeView(view: View): string {
  const sizes = view.map((axis) => axis.map(({ size }) => (Number.isNaN(size) ? 'N' : size)));
  return sizes.map((axis) => axis.join('·') || '1').join();
}
