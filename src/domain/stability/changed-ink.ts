// Applies small changes to a prepared drawing, to its strokes where it has any, else to its pixels.

import { PEN, placeDrawing, withPeakOne } from '../drawing/prepare-drawing.ts';
import { rasterise } from '../drawing/rasterise.ts';
import type { Point, Stroke } from '../drawing/strokes.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { distanceTo } from '../photo/stroke/distance.ts';
import { sampleAt } from '../photo/grey-image.ts';
import { movement, type Change } from './changes.ts';

/** It takes one change or several, applied in this order, and gives 784 intensities in [0,1]. */
export type ChangedInk = (...changes: Change[]) => Float32Array;

/** Straight lines are cut into pieces of at most this length in pixels, so that a dent can bend them. */
const PIECE = 1;

/** @param strokes in the pad's units @returns null when there is hardly any ink */
export function changedStrokes(strokes: readonly Stroke[]): ChangedInk | null {
  const placed = placeDrawing(strokes)?.map(thinnedOut);
  if (!placed) return null;
  const cut = placed.map(inPieces);
  return (...changes) => {
    const moves = changes.map((change) => movement(change));
    const move = (point: Point) => moves.reduce((at, each) => each(at), point);
    const from = changes.some(({ kind }) => kind === 'dent') ? cut : placed;
    const pen = changes.findLast(({ kind }) => kind === 'pen')?.amount ?? PEN;
    return withPeakOne(
      rasterise(
        from.map((stroke) => stroke.map(move)),
        pen,
        IMAGE_SIDE,
      ),
    );
  };
}

/** Drops points closer than a fifth of a pixel, which take time and add no ink. */
function thinnedOut(stroke: Stroke): Stroke {
  const kept = [stroke[0]];
  for (const point of stroke) {
    const last = kept[kept.length - 1];
    if (Math.hypot(point.x - last.x, point.y - last.y) >= 0.2) kept.push(point);
  }
  return [...kept, stroke[stroke.length - 1]];
}

function inPieces(stroke: Stroke): Stroke {
  return stroke.flatMap((to, index): Point[] => {
    if (index === 0) return [to];
    const from = stroke[index - 1];
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / PIECE));
    return Array.from({ length: count }, (_, piece) => {
      const share = (piece + 1) / count;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });
}

/** A pixel has this many cells on each axis where the pen width of a picture is changed. */
const CELLS = 4;
const FINE_SIDE = IMAGE_SIDE * CELLS;

/**
 * The picture is moved by bilinear samples; its pen width is changed by the distance to the edge of the ink.
 * @param ink 784 intensities in [0,1]
 */
export function changedPicture(ink: Float32Array): ChangedInk {
  const picture = { width: IMAGE_SIDE, height: IMAGE_SIDE, values: ink };
  let edge: Float32Array | null = null;
  return (...changes) => {
    const pen = changes.findLast(({ kind }) => kind === 'pen');
    if (pen) edge ??= signedDistance(picture);
    const written = pen && edge ? { ...picture, values: withPen(edge, pen.amount - PEN) } : picture;
    if (changes.every(({ kind }) => kind === 'pen')) return written.values;
    const origins = changes.map((change) => movement(change, true)).reverse();
    const origin = (point: Point) => origins.reduce((at, each) => each(at), point);
    const moved = new Float32Array(IMAGE_PIXELS);
    for (let pixel = 0; pixel < IMAGE_PIXELS; pixel++) {
      const { x, y } = origin({ x: (pixel % IMAGE_SIDE) + 0.5, y: Math.floor(pixel / IMAGE_SIDE) + 0.5 });
      const inside = x >= 0 && y >= 0 && x <= IMAGE_SIDE && y <= IMAGE_SIDE;
      if (inside) moved[pixel] = sampleAt(written, x, y);
    }
    return withPeakOne(moved);
  };
}

/** @returns for each cell the distance from the edge of the ink, in pixels, negative inside */
function signedDistance(picture: Parameters<typeof sampleAt>[0]): Float32Array {
  const mask = Uint8Array.from({ length: FINE_SIDE ** 2 }, (_, cell) => {
    const x = ((cell % FINE_SIDE) + 0.5) / CELLS;
    const y = (Math.floor(cell / FINE_SIDE) + 0.5) / CELLS;
    return sampleAt(picture, x, y) >= 0.5 ? 1 : 0;
  });
  const outside = distanceTo(mask, FINE_SIDE);
  const inside = distanceTo(
    mask.map((mark) => 1 - mark),
    FINE_SIDE,
  );
  return outside.map((distance, cell) => (distance > 0 ? distance - 0.5 : 0.5 - inside[cell]) / CELLS);
}

function withPen(edge: Float32Array, wider: number): Float32Array {
  const ink = new Float32Array(IMAGE_PIXELS);
  edge.forEach((distance, cell) => {
    const covered = Math.min(1, Math.max(0, 0.5 + (wider / 2 - distance) * CELLS));
    const row = Math.floor(Math.floor(cell / FINE_SIDE) / CELLS);
    ink[row * IMAGE_SIDE + Math.floor((cell % FINE_SIDE) / CELLS)] += covered / CELLS ** 2;
  });
  return withPeakOne(ink);
}
