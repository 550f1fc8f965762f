// Computes what operators make of constants alone: weights that are turned or reshaped on their way, and the shapes that a Reshape takes.

import { transposed } from '../layout/reorder.ts';
import { DATA_TYPE, FLOAT_TYPES } from '../wire/messages.ts';
import type { Attributes } from './attributes.ts';
import type { Constant } from './tensors.ts';
import { axisAt } from '../layout/view.ts';

/** Shapes are short; nothing else is put together or cut. */
export const MOST_SIZES = 64;

/** Of inputs that may be left out, those that are have no constant. */
type Inputs = readonly [Constant, ...(Constant | undefined)[]];
type Fold = (inputs: Inputs, attributes: Attributes) => Constant | null;

/** Each gives null where its inputs are not those that it takes. */
export const FOLDS: Readonly<Record<string, Fold>> = {
  Identity: ([given]) => given,
  Cast: ([given], attributes) => {
    const to = attributes.int('to', 0);
    if (FLOAT_TYPES.includes(to)) return { ...given, values: new Float32Array(given.values) };
    const isWhole = to === DATA_TYPE.int32 || to === DATA_TYPE.int64;
    return isWhole ? { ...given, values: Float64Array.from(given.values, Math.trunc) } : null;
  },
  Transpose: ([{ dims, values }], attributes) => {
    const axes = attributes.ints('perm') ?? dims.map((_, axis) => axis).reverse();
    if (axes.length !== dims.length || !dims.every((_, axis) => axes.includes(axis))) return null;
    return { dims: axes.map((axis) => dims[axis]), values: transposed(values, dims, axes) };
  },
  Reshape: ([given, shape], attributes) => {
    attributes.ignore('allowzero');
    return shape ? reshaped(given, [...shape.values]) : null;
  },
  Flatten: ([given], attributes) => {
    const axis = attributes.int('axis', 1);
    const at = axis === given.dims.length ? axis : axisAt(axis, given.dims.length);
    if (at === null) return null;
    return { ...given, dims: [sizeOf(given.dims.slice(0, at)), sizeOf(given.dims.slice(at))] };
  },
  Squeeze: ([given, listed], attributes) => {
    const axes = axesOf(attributes, listed) ?? given.dims.flatMap((side, axis) => (side === 1 ? [axis] : []));
    const chosen = axes.map((axis) => axisAt(axis, given.dims.length));
    if (chosen.some((at) => at === null || given.dims[at] !== 1)) return null;
    return { ...given, dims: given.dims.filter((_, at) => !chosen.includes(at)) };
  },
  Unsqueeze: ([given, listed], attributes) => {
    const axes = axesOf(attributes, listed) ?? [];
    const rank = given.dims.length + axes.length;
    const chosen = new Set(axes.map((axis) => axisAt(axis, rank)));
    if (chosen.has(null) || chosen.size !== axes.length || rank > 8) return null;
    const kept = [...given.dims];
    return { ...given, dims: Array.from({ length: rank }, (_, at) => (chosen.has(at) ? 1 : kept.shift()!)) };
  },
  Concat: (inputs, attributes) => {
    attributes.ignore('axis');
    const lists = inputs.filter((each) => each !== undefined);
    const sizes = lists.flatMap(({ values }) => [...values.subarray(0, MOST_SIZES)]);
    return lists.every(isList) && sizes.length <= MOST_SIZES ? listOf(sizes) : null;
  },
  Gather: ([given, places], attributes) => {
    attributes.ignore('axis');
    if (!isList(given) || !places || places.values.length > MOST_SIZES) return null;
    const chosen = Array.from(places.values, (place) => axisAt(place, given.values.length));
    if (chosen.some((at) => at === null)) return null;
    return { dims: places.dims, values: Float64Array.from(chosen, (at) => given.values[at!]) };
  },
  Slice: ([given, starts, ends, axes, steps], attributes) => {
    const first = attributes.ints('starts')?.[0] ?? starts?.values[0];
    const end = attributes.ints('ends')?.[0] ?? ends?.values[0];
    attributes.ignore('axes');
    const step = steps?.values[0] ?? 1;
    const plain = (axes?.values[0] ?? 0) === 0 && (step === 1 || step === -1);
    if (!isShort(given) || !plain || first === undefined || end === undefined) return null;
    return rowsBetween(given, { first, end, step });
  },
  Shape: ([{ dims }]) => listOf(dims),
  Add: computed((a, b) => a + b),
  Sub: computed((a, b) => a - b),
  Mul: computed((a, b) => a * b),
  Div: computed((a, b) => Math.trunc(a / b)),
};

/** Computes with whole numbers, one with one or with each of a list; a number of images that is not known is none of them. */
function computed(operation: (a: number, b: number) => number): Fold {
  return ([a, b]) => {
    if (!b || !isShort(a) || !isShort(b) || Math.min(a.values.length, b.values.length) !== 1) return null;
    const [many, count] = a.values.length > 1 ? [a, a.values.length] : [b, b.values.length];
    const at = ({ values }: Constant, index: number) => values[values.length === 1 ? 0 : index];
    const values = Float64Array.from({ length: count }, (_, index) => operation(at(a, index), at(b, index)));
    const dims = a.dims.length > many.dims.length ? a.dims : many.dims;
    return values.every(Number.isSafeInteger) ? { dims, values } : null;
  };
}

interface Range {
  first: number;
  end: number;
  step: number;
}

function rowsBetween({ dims, values }: Constant, { first, end, step }: Range): Constant {
  const count = dims[0];
  const from = (at: number) => (at < 0 ? at + count : at);
  const within = (at: number, least: number, most: number) => Math.min(Math.max(at, least), most);
  const rows: number[] = [];
  if (step > 0)
    for (let at = within(from(first), 0, count); at < from(end) && at < count; at++) rows.push(at);
  else for (let at = within(from(first), -1, count - 1); at > from(end) && at >= 0; at--) rows.push(at);
  const width = values.length / Math.max(count, 1);
  const taken = rows.flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]);
  return { dims: [rows.length, ...dims.slice(1)], values: Float64Array.from(taken) };
}

/** @returns whether it is a short constant of whole numbers */
function isShort({ dims, values }: Constant): boolean {
  return (
    values instanceof Float64Array && dims.length <= 2 && values.length > 0 && values.length <= MOST_SIZES
  );
}

/** @returns the axes, which newer files have as a constant and older ones as a setting; null where neither is there */
export function axesOf(attributes: Attributes, listed: Constant | undefined): readonly number[] | null {
  return attributes.ints('axes') ?? (listed && [...listed.values.subarray(0, MOST_SIZES)]) ?? null;
}

export function listOf(sizes: readonly number[]): Constant {
  return { dims: [sizes.length], values: Float64Array.from(sizes) };
}

function isList({ dims, values }: Constant): boolean {
  return dims.length === 1 && values.length <= MOST_SIZES && values instanceof Float64Array;
}

function reshaped({ dims, values }: Constant, wanted: number[]): Constant | null {
  if (wanted.length > 8) return null;
  const sides = wanted.map((side, axis) => (side === 0 ? (dims[axis] ?? 0) : side));
  const known = sides.filter((side) => side !== -1);
  const whole = sides.map((side) => (side === -1 ? values.length / sizeOf(known) : side));
  const fits = known.length >= sides.length - 1 && whole.every((side) => Number.isInteger(side) && side >= 0);
  return fits && sizeOf(whole) === values.length ? { dims: whole, values } : null;
}

function sizeOf(dims: readonly number[]): number {
  return dims.reduce((size, side) => size * side, 1);
}
