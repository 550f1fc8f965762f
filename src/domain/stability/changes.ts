// The ways in which a prepared drawing is changed a little, how far each goes, and what it does to the points of the 28
// grid. All are so small that a person still reads the same digit.

import { MIDDLE, PEN } from '../drawing/prepare-drawing.ts';
import type { Point } from '../drawing/strokes.ts';

export type ChangeKind = 'shift-x' | 'shift-y' | 'rotation' | 'scale' | 'slant' | 'pen' | 'dent';

export interface Change {
  kind: ChangeKind;
  /** Pixels of the 28 grid; degrees; per cent of the size; pixels of pen width. */
  amount: number;
  /** Where a dent is, and which way it pushes (a unit vector). */
  dent?: { at: Point; towards: Point };
}

interface Range {
  from: number;
  to: number;
  step: number;
  /** The amount at which nothing is changed. */
  none: number;
}

export const RANGES: Record<ChangeKind, Range> = {
  'shift-x': { from: -4, to: 4, step: 0.5, none: 0 },
  'shift-y': { from: -4, to: 4, step: 0.5, none: 0 },
  rotation: { from: -30, to: 30, step: 3, none: 0 },
  scale: { from: 70, to: 130, step: 5, none: 100 },
  slant: { from: -30, to: 30, step: 3, none: 0 },
  pen: { from: 1.1, to: 4.7, step: 0.3, none: PEN },
  dent: { from: -2.5, to: 2.5, step: 0.5, none: 0 },
};

export const CHANGE_KINDS = Object.keys(RANGES) as ChangeKind[];

/** Where the ink is pushed: the width of a dent, as the deviation of a Gaussian, in pixels. */
const DENT_WIDTH = 2.5;

/** @returns every amount of the kind's range, the one that changes nothing among them, rising */
export function amountsOf(kind: ChangeKind): number[] {
  const { from, to, step } = RANGES[kind];
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => Number((from + index * step).toFixed(3)));
}

/**
 * @returns where a point goes, about the middle of the grid, where the centre of mass is
 * @param back the way back, for pictures, which ask of every pixel where it came from
 */
export function movement({ kind, amount, dent }: Change, back = false): (point: Point) => Point {
  const sign = back ? -1 : 1;
  switch (kind) {
    case 'shift-x':
      return ({ x, y }) => ({ x: x + sign * amount, y });
    case 'shift-y':
      return ({ x, y }) => ({ x, y: y + sign * amount });
    case 'rotation': {
      const angle = (sign * amount * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return about((x, y) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
    }
    case 'scale': {
      const factor = (amount / 100) ** sign;
      return about((x, y) => ({ x: x * factor, y: y * factor }));
    }
    case 'slant': {
      const shear = sign * Math.tan((amount * Math.PI) / 180);
      return about((x, y) => ({ x: x - y * shear, y }));
    }
    case 'dent': {
      if (!dent) return (point) => point;
      const { at, towards } = dent;
      return ({ x, y }) => {
        const near = Math.exp(-((x - at.x) ** 2 + (y - at.y) ** 2) / (2 * DENT_WIDTH ** 2));
        return { x: x + sign * amount * near * towards.x, y: y + sign * amount * near * towards.y };
      };
    }
    case 'pen':
      return (point) => point;
  }
}

function about(move: (x: number, y: number) => Point): (point: Point) => Point {
  return ({ x, y }) => {
    const moved = move(x - MIDDLE, y - MIDDLE);
    return { x: moved.x + MIDDLE, y: moved.y + MIDDLE };
  };
}
