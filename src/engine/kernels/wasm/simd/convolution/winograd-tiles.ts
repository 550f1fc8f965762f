// Takes images apart into tiles for convolutions by Winograd's minimal filtering F(2x2, 3x3), and puts the results together (Lavin
// and Gray 2016, "Fast Algorithms for Convolutional Neural Networks"). All are NHWC; four channels are computed at a time.
//
// A tile is 2x2 pixels of the output, which depend on 4x4 pixels of the input. Each of its 16 transformed values of a channel goes to
// a matrix of its own, [tiles, channels], `apart` bytes behind the one before.

import { storeLanes } from '../store-lanes';

/** Stores B' d B of the 4x4 pixels d, for each channel. @param down bytes to the row below @param right bytes to the next pixel */
export function transformPixels(
  from: usize,
  down: usize,
  right: usize,
  channels: i32,
  to: usize,
  apart: usize,
  step: usize,
): void {
  const end = from + (channels << 2);
  for (; from < end; from += 16, to += step) {
    let at = from;
    const d00 = v128.load(at);
    const d01 = v128.load(at + right);
    const d02 = v128.load(at + 2 * right);
    const d03 = v128.load(at + 3 * right);
    at = from + 2 * down;
    const d20 = v128.load(at);
    const d21 = v128.load(at + right);
    const d22 = v128.load(at + 2 * right);
    const d23 = v128.load(at + 3 * right);
    putColumns(to, apart, f32x4.sub(d00, d20), f32x4.sub(d01, d21), f32x4.sub(d02, d22), f32x4.sub(d03, d23));
    at = from + down;
    const d10 = v128.load(at);
    const d11 = v128.load(at + right);
    const d12 = v128.load(at + 2 * right);
    const d13 = v128.load(at + 3 * right);
    let next = to + 4 * apart;
    putColumns(
      next,
      apart,
      f32x4.add(d10, d20),
      f32x4.add(d11, d21),
      f32x4.add(d12, d22),
      f32x4.add(d13, d23),
    );
    next += 4 * apart;
    putColumns(
      next,
      apart,
      f32x4.sub(d20, d10),
      f32x4.sub(d21, d11),
      f32x4.sub(d22, d12),
      f32x4.sub(d23, d13),
    );
    at = from + 3 * down;
    next += 4 * apart;
    putColumns(
      next,
      apart,
      f32x4.sub(d10, v128.load(at)),
      f32x4.sub(d11, v128.load(at + right)),
      f32x4.sub(d12, v128.load(at + 2 * right)),
      f32x4.sub(d13, v128.load(at + 3 * right)),
    );
  }
}

function putColumns(to: usize, apart: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(to, f32x4.sub(a, c));
  v128.store(to + apart, f32x4.add(b, c));
  v128.store(to + 2 * apart, f32x4.sub(c, b));
  v128.store(to + 3 * apart, f32x4.sub(b, d));
}

/** Stores A g A' of the 2x2 gradients g of an output tile, for each channel: the transpose of what storeTile computes. */
export function transformGradients(
  from: usize,
  down: usize,
  right: usize,
  channels: i32,
  to: usize,
  apart: usize,
  step: usize,
): void {
  const end = from + (channels << 2);
  for (; from < end; from += 16, to += step) {
    const a = v128.load(from);
    const b = v128.load(from + right);
    const c = v128.load(from + down);
    const d = v128.load(from + down + right);
    putSums(to, apart, a, b);
    putSums(to + 4 * apart, apart, f32x4.add(a, c), f32x4.add(b, d));
    putSums(to + 8 * apart, apart, f32x4.sub(a, c), f32x4.sub(b, d));
    putSums(to + 12 * apart, apart, f32x4.neg(c), f32x4.neg(d));
  }
}

function putSums(to: usize, apart: usize, a: v128, b: v128): void {
  v128.store(to, a);
  v128.store(to + apart, f32x4.add(a, b));
  v128.store(to + 2 * apart, f32x4.sub(a, b));
  v128.store(to + 3 * apart, f32x4.neg(b));
}

/**
 * Stores max(least, A' m A + bias), the 2x2 pixels of an output tile, for each channel.
 * @param bias [channels] @param rows @param columns of the tile that lie in the output, 1 or 2
 */
export function storeTile(
  from: usize,
  apart: usize,
  bias: usize,
  least: v128,
  channels: i32,
  to: usize,
  down: usize,
  right: usize,
  rows: i32,
  columns: i32,
): void {
  for (let channel = 0; channel < channels; channel += 4) {
    const left = channels - channel;
    const offset = v128.load(bias + (channel << 2));
    let at = from;
    let a = v128.load(at);
    let b = v128.load(at + apart);
    let c = v128.load(at + 2 * apart);
    let d = v128.load(at + 3 * apart);
    let top0 = f32x4.add(f32x4.add(a, b), c);
    let top1 = f32x4.sub(f32x4.sub(b, c), d);
    at += 4 * apart;
    a = v128.load(at);
    b = v128.load(at + apart);
    c = v128.load(at + 2 * apart);
    d = v128.load(at + 3 * apart);
    let first = f32x4.add(f32x4.add(a, b), c);
    let second = f32x4.sub(f32x4.sub(b, c), d);
    top0 = f32x4.add(top0, first);
    top1 = f32x4.add(top1, second);
    let low0 = first;
    let low1 = second;
    at += 4 * apart;
    a = v128.load(at);
    b = v128.load(at + apart);
    c = v128.load(at + 2 * apart);
    d = v128.load(at + 3 * apart);
    first = f32x4.add(f32x4.add(a, b), c);
    second = f32x4.sub(f32x4.sub(b, c), d);
    top0 = f32x4.add(top0, first);
    top1 = f32x4.add(top1, second);
    low0 = f32x4.sub(low0, first);
    low1 = f32x4.sub(low1, second);
    at += 4 * apart;
    a = v128.load(at);
    b = v128.load(at + apart);
    c = v128.load(at + 2 * apart);
    d = v128.load(at + 3 * apart);
    low0 = f32x4.sub(low0, f32x4.add(f32x4.add(a, b), c));
    low1 = f32x4.sub(low1, f32x4.sub(f32x4.sub(b, c), d));
    storeLanes(to, f32x4.max(f32x4.add(top0, offset), least), left);
    if (columns > 1) storeLanes(to + right, f32x4.max(f32x4.add(top1, offset), least), left);
    if (rows > 1) {
      storeLanes(to + down, f32x4.max(f32x4.add(low0, offset), least), left);
      if (columns > 1) storeLanes(to + down + right, f32x4.max(f32x4.add(low1, offset), least), left);
    }
    from += 16;
    to += 16;
  }
}

/** Adds B m B' to the 4x4 pixels of an input tile, for each channel: the transpose of what transformPixels computes. */
export function addPixels(
  from: usize,
  apart: usize,
  channels: i32,
  to: usize,
  down: usize,
  right: usize,
): void {
  for (let channel = 0; channel < channels; channel += 4) {
    const left = channels - channel;
    let at = from;
    const m00 = v128.load(at);
    const m01 = v128.load(at + apart);
    const m02 = v128.load(at + 2 * apart);
    const m03 = v128.load(at + 3 * apart);
    addRow(to, right, left, m00, m01, m02, m03);
    at += 4 * apart;
    const m10 = v128.load(at);
    const m11 = v128.load(at + apart);
    const m12 = v128.load(at + 2 * apart);
    const m13 = v128.load(at + 3 * apart);
    at += 4 * apart;
    const m20 = v128.load(at);
    const m21 = v128.load(at + apart);
    const m22 = v128.load(at + 2 * apart);
    const m23 = v128.load(at + 3 * apart);
    addRow(
      to + 2 * down,
      right,
      left,
      f32x4.sub(f32x4.add(m10, m20), m00),
      f32x4.sub(f32x4.add(m11, m21), m01),
      f32x4.sub(f32x4.add(m12, m22), m02),
      f32x4.sub(f32x4.add(m13, m23), m03),
    );
    at += 4 * apart;
    const m30 = v128.load(at);
    const m31 = v128.load(at + apart);
    const m32 = v128.load(at + 2 * apart);
    const m33 = v128.load(at + 3 * apart);
    addRow(
      to + down,
      right,
      left,
      f32x4.add(f32x4.sub(m10, m20), m30),
      f32x4.add(f32x4.sub(m11, m21), m31),
      f32x4.add(f32x4.sub(m12, m22), m32),
      f32x4.add(f32x4.sub(m13, m23), m33),
    );
    addRow(to + 3 * down, right, left, f32x4.neg(m30), f32x4.neg(m31), f32x4.neg(m32), f32x4.neg(m33));
    from += 16;
    to += 16;
  }
}

function addRow(to: usize, right: usize, left: i32, a: v128, b: v128, c: v128, d: v128): void {
  addLanes(to, a, left);
  addLanes(to + right, f32x4.add(f32x4.sub(b, c), d), left);
  addLanes(to + 2 * right, f32x4.sub(f32x4.add(b, c), a), left);
  addLanes(to + 3 * right, f32x4.neg(d), left);
}

function addLanes(to: usize, values: v128, left: i32): void {
  storeLanes(to, f32x4.add(v128.load(to), values), left);
}
