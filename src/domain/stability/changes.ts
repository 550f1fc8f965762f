// Defines the kinds of small changes to a prepared drawing, how far each goes, and what it does to the points of the 28x28
// image. All are so small that a person still reads the same digit.

import { MIDDLE, PEN } from '../drawing/prepare-drawing.ts';
import type { Point } from '../drawing/strokes.ts';

export type ChangeKind = 'shift-x' | 'shift-y' | 'rotation' | 'scale' | 'slant' | 'pen' | 'dent';

export interface Change {
  kind: ChangeKind;
  /** Shift, dent and pen width are in pixels of the 28x28 image, rotation and slant in degrees, scale in per cent. */
  amount: number;
  /** A dent displaces the ink around a place, in pixels, in a direction given as a unit vector. */
  dent?: { at: Point; towards: Point };
}

interface Range {
  from: number;
  to: number;
  step: number;
  /** This amount changes nothing. */
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

/** The displacement of a dent falls off as a Gaussian with this standard deviation in pixels. */
const DENT_WIDTH = 2.5;

/** @returns every amount of the kind's range, rising; the one that changes nothing is among them */
export function amountsOf(kind: ChangeKind): number[] {
  const { from, to, step } = RANGES[kind];
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => Number((from + index * step).toFixed(3)));
}

/**
 * @param back whether to give the inverse, for pictures, of which each pixel is sampled where it came from
 * @returns a function from a point, in pixels, to where it goes; the middle, where the centre of mass is, stays in place for
 * rotation, scale and slant
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
