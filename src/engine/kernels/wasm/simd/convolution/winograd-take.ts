// Finds the tiles of a batch for Winograd's filtering, some at a time, with zeros for what lies outside of an image.

import { transformGradients, transformPixels } from './winograd-tiles';

/** Transforms the pixels of tiles; those at an edge are copied to `patch` first, with zeros for what lies outside. */
export function takePixels(
  x: usize,
  patch: usize,
  to: usize,
  apart: usize,
  first: i32,
  count: i32,
  height: i32,
  width: i32,
  channels: i32,
  across: i32,
  ofImage: i32,
  padTop: i32,
  padLeft: i32,
  step: usize,
  tileStep: usize,
): void {
  const wide: usize = ((channels + 3) & ~3) << 2;
  const right: usize = channels << 2;
  const down: usize = right * width;
  for (let tile = 0; tile < count; tile++) {
    const which = first + tile;
    const image = which / ofImage;
    const top = (((which % ofImage) / across) << 1) - padTop;
    const left = ((which % across) << 1) - padLeft;
    const from = x + image * height * down + top * down + left * right;
    if (top >= 0 && left >= 0 && top + 4 <= height && left + 4 <= width)
      transformPixels(from, down, right, channels, to, apart, step);
    else {
      for (let row = 0; row < 4; row++)
        for (let column = 0; column < 4; column++) {
          const target = patch + (row * 4 + column) * wide;
          const y = top + row;
          const at = left + column;
          if (y >= 0 && y < height && at >= 0 && at < width)
            copy(from + row * down + column * right, target, wide);
          else clear(target, wide);
        }
      transformPixels(patch, 4 * wide, wide, channels, to, apart, step);
    }
    to += tileStep;
  }
}

/** Transforms the gradients of output tiles; those at an odd edge are copied to `patch` first, with zeros for what lies outside. */
export function takeGradients(
  dy: usize,
  patch: usize,
  to: usize,
  apart: usize,
  first: i32,
  count: i32,
  height: i32,
  width: i32,
  channels: i32,
  across: i32,
  ofImage: i32,
  step: usize,
  tileStep: usize,
): void {
  const wide: usize = ((channels + 3) & ~3) << 2;
  const right: usize = channels << 2;
  const down: usize = right * width;
  for (let tile = 0; tile < count; tile++) {
    const which = first + tile;
    const image = which / ofImage;
    const top = ((which % ofImage) / across) << 1;
    const left = (which % across) << 1;
    const from = dy + (image * height + top) * down + left * right;
    if (top + 2 <= height && left + 2 <= width)
      transformGradients(from, down, right, channels, to, apart, step);
    else {
      for (let row = 0; row < 2; row++)
        for (let column = 0; column < 2; column++) {
          const target = patch + (row * 2 + column) * wide;
          if (top + row < height && left + column < width)
            copy(from + row * down + column * right, target, wide);
          else clear(target, wide);
        }
      transformGradients(patch, 2 * wide, wide, channels, to, apart, step);
    }
    to += tileStep;
  }
}

function copy(from: usize, to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, v128.load(from + at));
}

export function clear(to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, f32x4.splat(0));
}
