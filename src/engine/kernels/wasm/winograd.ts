// Computes 3x3 convolutions with strides of 1 and their gradients by Winograd's filtering on tfjs's wasm backend.

import { fours, type Convolved } from './convolution.ts';
import type { backend_util, TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelMemory } from './kernel-memory.ts';

type Info = backend_util.Conv2DInfo;

/** With fewer channels the transforms cost more than the multiplications that they save. */
const FEWEST_CHANNELS = 8;

/** So many tiles are computed at a time: what belongs to them has room in the second-level cache. */
const TILES = 36;
const TILES_OF_MANY_CHANNELS = 24;
const MANY_CHANNELS = 128;
const VALUES = 16;

/** @returns whether Winograd's filtering is the faster way to compute this convolution, undilated, and its gradients */
export function suitsWinograd(info: Info): boolean {
  return (
    [info.filterHeight, info.filterWidth].every((size) => size === 3) &&
    [info.strideHeight, info.strideWidth].every((stride) => stride === 1) &&
    Math.min(info.inChannels, info.outChannels) >= FEWEST_CHANNELS
  );
}

/** @returns [batch, outHeight, outWidth, out] */
export function winogradConvolve(
  memory: KernelMemory,
  { x, filter, bias, relu }: Convolved,
  info: Info,
): TensorInfo {
  const { inChannels, outChannels } = info;
  const out = memory.output([info.batchSize, info.outHeight, info.outWidth, outChannels]);
  const wide = fours(outChannels);
  const kernelFloats = VALUES * inChannels * wide;
  withRoom(memory, info, kernelFloats + wide, (kernels, room, tiles) => {
    const biases = kernels + kernelFloats * 4;
    memory.floatsAt(kernels, kernelFloats + wide).fill(0);
    if (bias) memory.floatsAt(biases, outChannels).set(memory.floatsAt(memory.addressOf(bias), outChannels));
    memory.kernels.winogradKernel(memory.addressOf(filter), kernels, inChannels, outChannels, 0);
    memory.kernels.winogradConvolve(
      ...[memory.addressOf(x), kernels, biases, memory.addressOf(out), room, tiles, ...sizesOf(info)],
      relu ? 0 : -Infinity,
    );
  });
  return out;
}

/** @returns [batch, inHeight, inWidth, in] */
export function winogradInputGradient(
  memory: KernelMemory,
  { dy, filter }: Record<'dy' | 'filter', TensorInfo>,
  info: Info,
): TensorInfo {
  const { inChannels, outChannels } = info;
  const dx = memory.output([info.batchSize, info.inHeight, info.inWidth, inChannels], { zeroed: true });
  const kernelFloats = VALUES * outChannels * fours(inChannels);
  withRoom(memory, info, kernelFloats, (kernels, room, tiles) => {
    memory.floatsAt(kernels, kernelFloats).fill(0);
    memory.kernels.winogradKernel(memory.addressOf(filter), kernels, inChannels, outChannels, 1);
    memory.kernels.winogradInputGradient(
      ...[memory.addressOf(dy), kernels, memory.addressOf(dx), room, tiles, ...sizesOf(info)],
    );
  });
  return dx;
}

/** @returns [3, 3, in, out] */
export function winogradFilterGradient(
  memory: KernelMemory,
  { x, dy }: Record<'x' | 'dy', TensorInfo>,
  info: Info,
): TensorInfo {
  const { inChannels, outChannels } = info;
  const dw = memory.output([3, 3, inChannels, outChannels]);
  const sumFloats = VALUES * fours(inChannels) * fours(outChannels);
  withRoom(memory, info, sumFloats, (sums, room, tiles) => {
    memory.floatsAt(sums, sumFloats).fill(0);
    memory.kernels.winogradFilterGradient(
      ...[memory.addressOf(x), memory.addressOf(dy), memory.addressOf(dw), sums, room, tiles],
      ...sizesOf(info),
    );
  });
  return dw;
}

/** Calls `work` with the addresses of so many floats, and of room for as many tiles as are computed at a time. */
function withRoom(
  memory: KernelMemory,
  { inChannels, outChannels }: Info,
  floats: number,
  work: (first: number, room: number, tiles: number) => void,
): void {
  const tileFloats = VALUES * (fours(inChannels) + fours(outChannels));
  const tiles = inChannels + outChannels > MANY_CHANNELS ? TILES_OF_MANY_CHANNELS : TILES;
  const roomFloats = (tiles + 1) * tileFloats;
  memory.withBytes((floats + roomFloats) * 4, (first) => {
    const room = first + floats * 4;
    // Rows that fill up the last product are computed from what lies here, and denormal numbers would take long.
    memory.floatsAt(room, roomFloats).fill(0);
    work(first, room, tiles);
  });
}

function sizesOf(info: Info): number[] {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  return [
    batchSize,
    inHeight,
    inWidth,
    inChannels,
    outHeight,
    outWidth,
    outChannels,
    padInfo.top,
    padInfo.left,
  ];
}
