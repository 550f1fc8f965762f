// What lies on the pad, with the steps that Undo takes back, as plain data.

import { MOST_STROKES } from './stroke-bounds.ts';
import type { Stroke } from './strokes.ts';

export interface PadContents {
  /** They are in logical units of the pad, within the bounds of what can be kept. */
  strokes: readonly Stroke[];
  /** A picture that lies under the strokes, as 784 intensities in [0,1]. */
  picture: Float32Array | null;
  /** It is what the picture truly shows, where that is known; else null. */
  label: number | null;
}

/** What lay on the pad before a step that can be taken back. */
export interface PadStep extends PadContents {
  /** Says whether the step put something else in the place of all of it, as Clear does. */
  replaced: boolean;
}

export interface PadHistory extends PadContents {
  /** The oldest is the first. */
  steps: readonly PadStep[];
}

/** Whoever draws and erases for hours takes no more than these steps back. */
export const MOST_STEPS = 2 * MOST_STROKES;
