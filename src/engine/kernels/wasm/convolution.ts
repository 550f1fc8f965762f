// Computes convolutions of any kernel and stride, and their gradients, on tfjs's wasm backend.

import type { backend_util, TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelMemory } from './kernel-memory.ts';

/** Positions of the kernel that are computed at a time; it is a multiple of both numbers of rows that a product may take. */
const POSITIONS = 36;

/** A product takes at most so many rows. */
const MOST_ROWS = 6;

/** Vectors are read and written whole, up to so many floats past their end. */
const SLACK = 8;

export interface Convolved {
  /** It is [batch, inHeight, inWidth, in]. */
  x: TensorInfo;
  /** It is [height, width, in, out]. */
  filter: TensorInfo;
  /** It is [out], or undefined for none. */
  bias?: TensorInfo;
  relu: boolean;
}

/** @returns [batch, outHeight, outWidth, out] */
export function convolve(
  memory: KernelMemory,
  { x, filter, bias, relu }: Convolved,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const { outWidth, outChannels } = info;
  const rows = rowsOf(info);
  const wide = fours(outChannels);
  const out = memory.output([info.batchSize, info.outHeight, outWidth, outChannels]);
  const inPlace = suitsRows(info) && outWidth >= MOST_ROWS;
  const roomFloats = inPlace ? outWidth * wide + paddedFloats(info) : POSITIONS * (rows + wide);
  memory.withBytes(((rows + 1) * wide + roomFloats + SLACK) * 4, (panels) => {
    const biases = panels + rows * wide * 4;
    const room = biases + wide * 4;
    memory.floatsAt(biases, wide + roomFloats).fill(0);
    if (bias) memory.floatsAt(biases, outChannels).set(memory.floatsAt(memory.addressOf(bias), outChannels));
    memory.kernels.packColumns(memory.addressOf(filter), panels, rows, outChannels, outChannels, 1);
    const given = [memory.addressOf(x), panels, bias || relu ? biases : 0, memory.addressOf(out), room];
    const sizes = [...sizesOf(info), relu ? 0 : -Infinity];
    if (inPlace) memory.kernels.convolveRows(...given, ...sizes);
    else memory.kernels.convolve(...given, POSITIONS, ...sizes);
  });
  return out;
}

/** @returns [batch, inHeight, inWidth, in] */
export function convInputGradient(
  memory: KernelMemory,
  { dy, filter }: Record<'dy' | 'filter', TensorInfo>,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const { inChannels, outChannels } = info;
  const rows = rowsOf(info);
  const wide = fours(rows);
  const dx = memory.output([info.batchSize, info.inHeight, info.inWidth, inChannels], { zeroed: true });
  memory.withBytes((outChannels * wide + POSITIONS * (wide + fours(outChannels)) + SLACK) * 4, (panels) => {
    memory.kernels.packColumns(memory.addressOf(filter), panels, outChannels, rows, 1, outChannels);
    memory.kernels.convInputGradient(
      ...[memory.addressOf(dy), panels, memory.addressOf(dx), panels + outChannels * wide * 4],
      ...[POSITIONS, ...sizesOf(info)],
    );
  });
  return dx;
}

/** @returns [height, width, in, out] */
export function convFilterGradient(
  memory: KernelMemory,
  { x, dy }: Record<'x' | 'dy', TensorInfo>,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const dw = memory.output(info.filterShape);
  const given = [x, dy, dw].map((each) => memory.addressOf(each));
  const { inPlace, sumFloats, roomFloats } = filterGradientRoom(info);
  memory.withBytes((sumFloats + roomFloats + SLACK) * 4, (sums) => {
    memory.floatsAt(sums, sumFloats + roomFloats).fill(0);
    const rest = [sums, sums + sumFloats * 4];
    if (inPlace) memory.kernels.convFilterGradientByRows(...given, ...rest, ...sizesOf(info));
    else memory.kernels.convFilterGradient(...given, ...rest, POSITIONS, ...sizesOf(info));
  });
  return dw;
}

function filterGradientRoom(info: backend_util.Conv2DInfo) {
  if (suitsRows(info)) {
    const wide = Math.ceil(info.outChannels / 8) * 8;
    const sumFloats = info.filterHeight * fours(info.filterWidth) * wide;
    return { inPlace: true, sumFloats, roomFloats: info.outWidth * wide + paddedFloats(info) };
  }
  const [rows, wide] = [fours(rowsOf(info)), fours(info.outChannels)];
  return { inPlace: false, sumFloats: rows * wide, roomFloats: POSITIONS * (2 * rows + wide) };
}

/** @returns whether what lies under the kernel is read where it lies: its runs are then too short to be worth copying */
function suitsRows({ inChannels }: backend_util.Conv2DInfo): boolean {
  return inChannels === 1;
}

/** @returns how many products each sum of the convolution has */
function rowsOf({ filterHeight, filterWidth, inChannels }: backend_util.Conv2DInfo): number {
  return filterHeight * filterWidth * inChannels;
}

function paddedFloats(info: backend_util.Conv2DInfo): number {
  const height = (info.outHeight - 1) * info.strideHeight + info.filterHeight;
  const width = (info.outWidth - 1) * info.strideWidth + info.filterWidth;
  return height * width * info.inChannels;
}

function sizesOf(info: backend_util.Conv2DInfo): number[] {
  return [
    ...[info.batchSize, info.inHeight, info.inWidth, info.inChannels, info.outHeight, info.outWidth],
    ...[info.outChannels, info.filterHeight, info.filterWidth, info.strideHeight, info.strideWidth],
    ...[info.padInfo.top, info.padInfo.left],
  ];
}

/** @returns the number rounded up to a multiple of four */
export function fours(count: number): number {
  return Math.ceil(count / 4) * 4;
}
