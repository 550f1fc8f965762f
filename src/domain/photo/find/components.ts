// Finds the connected parts of a mask, diagonals included.

import type { Box, Mask } from './mask.ts';

export interface Component extends Box {
  /** Indices of its pixels. */
  pixels: Uint32Array;
}

/** @returns all components of at least `least` pixels */
export function componentsOf({ width, height, marks }: Mask, least: number): Component[] {
  const left = marks.slice();
  const waiting = new Uint32Array(marks.length);
  const found: Component[] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    waiting[0] = start;
    let known = 1;
    const box = { left: width, top: height, right: 0, bottom: 0 };
    // What was looked at stays before what waits, so that the list becomes the component.
    for (let at = 0; at < known; at++) {
      const pixel = waiting[at];
      const x = pixel % width;
      const y = (pixel - x) / width;
      if (x < box.left) box.left = x;
      if (x >= box.right) box.right = x + 1;
      if (y < box.top) box.top = y;
      if (y >= box.bottom) box.bottom = y + 1;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const next = row * width + column;
          if (!left[next]) continue;
          left[next] = 0;
          waiting[known++] = next;
        }
    }
    if (known >= least) found.push({ ...box, pixels: waiting.slice(0, known) });
  }
  return found;
}
