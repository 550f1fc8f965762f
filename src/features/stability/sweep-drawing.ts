// Changes the present drawing in many small ways, for a reading of them all. It comes with the view, which is loaded late.

import { changedPicture, changedStrokes } from '../../domain/stability/changed-ink.ts';
import { makeSweep, readSweep, type StabilityReading } from '../../domain/stability/sweep.ts';
import type { PresentDrawingState } from '../../session/present-drawing.ts';

export interface DrawingSweep {
  /** The unchanged drawing and then each change have 784 intensities in [0,1]. */
  inks: Float32Array;
  /** @param probabilities ten for each of them */
  read(probabilities: Float32Array): StabilityReading;
}

/** @returns null where there is nothing to be changed */
export function sweepDrawing({ ink, strokes, picture }: PresentDrawingState): DrawingSweep | null {
  const changed = ink && (picture ? changedPicture(ink) : changedStrokes(strokes));
  if (!changed) return null;
  const sweep = makeSweep(ink, changed);
  return { inks: sweep.inks, read: (probabilities) => readSweep(sweep, probabilities) };
}
