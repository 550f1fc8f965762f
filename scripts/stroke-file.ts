// Reads pen strokes from a file, one JSON object a line (label, strokes as lists of [x, y], and where known id, writer and
// suspect), and places them on the pad as if a person had drawn them there.

import { readFileSync } from 'node:fs';
import { PAD_SIZE, type Stroke } from '../src/domain/drawing/strokes.ts';

export interface StrokeSample {
  id: string;
  /** It is a digit, or the name of something that is no digit. */
  label: number | string;
  writer: string;
  /** The sample seems to have lost a stroke. */
  suspect: boolean;
  /** Coordinates are in the pad's units. */
  strokes: Stroke[];
}

type RawStroke = readonly (readonly [number, number])[];

interface RawSample {
  id?: string;
  label: number | string;
  writer?: string;
  suspect?: number;
  strokes: RawStroke[];
}

/** The longer side of a drawing and its middle are in the pad's units. */
export interface Placement {
  longerSide: number;
  x: number;
  y: number;
}

const MIDDLE: Placement = { longerSide: PAD_SIZE * 0.6, x: PAD_SIZE / 2, y: PAD_SIZE / 2 };

/** @returns the samples, each in the middle of the pad @throws Error that names the line which cannot be read */
export function readStrokeFile(path: string): StrokeSample[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [readSample(line, `${path}:${index + 1}`)] : []));
}

function readSample(line: string, where: string): StrokeSample {
  let raw: RawSample;
  try {
    raw = JSON.parse(line) as RawSample;
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  if (!Array.isArray(raw.strokes) || raw.strokes.flat(2).some((value) => !Number.isFinite(value)))
    throw new Error(`${where}: no strokes of numbers`);
  return {
    id: raw.id ?? where,
    label: raw.label,
    writer: raw.writer ?? 'unknown',
    suspect: raw.suspect === 1,
    strokes: place(raw.strokes, MIDDLE),
  };
}

/** @param random in [0,1) @returns a place where the drawing fits on the pad, with a longer side of 0.35 to 0.85 of the pad's */
export function anywhere(random: () => number): Placement {
  const longerSide = PAD_SIZE * (0.35 + 0.5 * random());
  const middle = () => longerSide / 2 + (PAD_SIZE - longerSide) * random();
  return { longerSide, x: middle(), y: middle() };
}

/** Moves and scales strokes, both axes by the same factor; a drawing without extent becomes a dot. */
export function place(strokes: readonly RawStroke[], { longerSide, x, y }: Placement): Stroke[] {
  const points = strokes.flat();
  const range = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  const [left, right] = range(0);
  const [top, bottom] = range(1);
  const extent = Math.max(right - left, bottom - top);
  const scale = extent > 0 ? longerSide / extent : 0;
  return strokes.map((stroke) =>
    stroke.map(([px, py]) => ({
      x: x + (px - (left + right) / 2) * scale,
      y: y + (py - (top + bottom) / 2) * scale,
    })),
  );
}
