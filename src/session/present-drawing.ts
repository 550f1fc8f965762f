// Holds what lies on the pad: strokes as vectors in logical units, or a picture, and the 28x28 ink that they become; and takes
// steps of it back. Every store that answers about the drawing observes it.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { drawOver } from '../domain/drawing/draw-over.ts';
import { isSeveralDigits } from '../domain/drawing/ink-groups.ts';
import { MOST_STEPS, type PadHistory, type PadStep } from '../domain/drawing/pad-history.ts';
import { prepareDrawing } from '../domain/drawing/prepare-drawing.ts';
import {
  growStroke,
  isOnPad,
  MOST_STROKES,
  nearestPlace,
  thinToFit,
} from '../domain/drawing/stroke-bounds.ts';
import { PAD_PEN, type Point, type Stroke } from '../domain/drawing/strokes.ts';
import { inkOfByte } from '../domain/image/ink.ts';
import { touches } from '../domain/drawing/touches.ts';

export interface PresentDrawingState {
  /** They are in logical units of the pad, within the bounds of what can be kept; the stroke in progress is the last one. */
  strokes: readonly Stroke[];
  /** A picture that lies on the pad, as 784 intensities in [0,1]; strokes are drawn over it. */
  picture: Float32Array | null;
  /** It is what the picture under the strokes truly shows, where that is known; else null. */
  label: number | null;
  /** The network sees these 784 intensities in [0,1], row-major; null when there is hardly any ink. */
  ink: Float32Array | null;
  /** Says whether several digits stand side by side on the pad. */
  severalDigits: boolean;
  /**
   * It counts up when another drawing replaces the old one, and not while a drawing grows: the answer to a slightly older
   * state of a drawing may stay on the screen; the answer to another drawing may not.
   */
  generation: number;
  /** What lay on the pad before each step that Undo takes back, the oldest first. */
  steps: readonly PadStep[];
  canUndo: boolean;
  /** Says whether the last stroke still grows; a lifted pen, Undo and Clear end it. */
  open: boolean;
  /** Says whether this very drawing is saved, so that the next stroke begins another. */
  saved: boolean;
  /** @returns whether a stroke has begun: a drawing with as many strokes as can be kept takes no more */
  begin(point: Point): boolean;
  extend(points: readonly Point[]): void;
  /** Ends the stroke in progress when the pen is lifted. */
  lift(): void;
  /** Removes the stroke in progress, as if it had never begun. */
  drop(): void;
  /** Takes away every stroke that an eraser touches on its path, in logical units of the pad. */
  erase(path: readonly Point[]): void;
  /** Takes back the last stroke, picture, Clear, or strokes that went at one touch of the eraser. */
  undo(): void;
  clear(): void;
  /**
   * Replaces what is on the pad by a picture, 784 intensities in [0,1]; Undo brings the old drawing back.
   * @param label what an image of MNIST truly shows; left out where nobody knows
   */
  place(picture: Float32Array, label?: number): void;
  /**
   * Puts a picture, 784 intensities in [0,1], in the place of a drawing of which it differs by some pixels: the answer to the
   * drawing may stay on the screen until the next one comes.
   * @param isNewStep whether Undo takes this change back by itself, or together with the one before
   */
  retouch(picture: Float32Array, isNewStep: boolean): void;
  /** Tells whether this very drawing is saved; any change of it forgets that. */
  markSaved(saved: boolean): void;
  /** Brings a drawing of an earlier visit back with its steps, unless something was drawn by now. */
  recall(drawing: PadHistory): void;
}

export type PresentDrawingStore = StoreApi<PresentDrawingState>;

const BLANK: PadStep = { strokes: [], picture: null, label: null, replaced: false };

/** Opens with an empty pad. */
export function createPresentDrawing(): PresentDrawingStore {
  return createStore<PresentDrawingState>((set, get) => {
    let steps: readonly PadStep[] = [];
    let beforeStroke: PadHistory & { saved: boolean } = { ...BLANK, steps, saved: false };
    const remember = (replaced: boolean) => {
      const { strokes, picture, label } = get();
      steps = [...steps, { strokes, picture, label, replaced }].slice(-MOST_STEPS);
    };
    const show = (
      given: readonly Stroke[],
      open: boolean,
      picture = get().picture,
      isAnother = picture !== get().picture,
      label = picture === get().picture ? get().label : null,
    ) => {
      const strokes = thinToFit(given);
      const ink = picture ? drawOver(picture, strokes) : prepareDrawing(strokes);
      const another = ink === null || isAnother;
      set({
        strokes,
        picture,
        label,
        ink,
        severalDigits: ink !== null && !picture && isSeveralDigits(strokes),
        generation: get().generation + (another ? 1 : 0),
        open,
        saved: false,
        steps,
        canUndo: steps.length > 0,
      });
    };
    return {
      strokes: [],
      picture: null,
      label: null,
      ink: null,
      severalDigits: false,
      generation: 0,
      steps,
      canUndo: false,
      open: false,
      saved: false,
      begin(point) {
        const { strokes, picture, label, saved } = get();
        if ((strokes.length >= MOST_STROKES && !saved) || !isOnPad(point)) return false;
        beforeStroke = { strokes, picture, label, steps, saved };
        if (saved) get().clear();
        // A new drawing makes final what Clear or a picture replaced.
        else if (steps.at(-1)?.replaced) steps = picture ? [BLANK] : [];
        remember(false);
        show([...get().strokes, [nearestPlace(point)]], true);
        return true;
      },
      extend(points) {
        const { strokes, open } = get();
        const last = strokes.at(-1);
        const come = points.filter(isOnPad).map(nearestPlace);
        if (!open || !last || come.length === 0) return;
        show([...strokes.slice(0, -1), growStroke(last, come)], true);
      },
      lift() {
        if (get().open) set({ open: false });
      },
      drop() {
        if (!get().open) return;
        const { strokes, picture, label, saved } = beforeStroke;
        steps = beforeStroke.steps;
        show(strokes, false, picture, saved || picture !== get().picture, label);
        get().markSaved(saved);
      },
      erase(path) {
        const { strokes } = get();
        const at = path.filter(isOnPad);
        const left = strokes.filter((stroke) => !touches(stroke, at, PAD_PEN / 2));
        if (left.length === strokes.length) return;
        remember(false);
        show(left, false);
      },
      undo() {
        const before = steps.at(-1);
        if (!before) return;
        steps = steps.slice(0, -1);
        show(before.strokes, false, before.picture, before.picture !== get().picture, before.label);
      },
      clear() {
        const { strokes, picture } = get();
        if (strokes.length === 0 && !picture) return;
        remember(true);
        show([], false, null);
      },
      place(picture, label) {
        remember(true);
        show([], false, picture, true, label);
      },
      retouch(picture, isNewStep) {
        const wasBlank = get().ink === null;
        if (isNewStep) remember(false);
        show([], false, picture.map(nearestByte), wasBlank);
      },
      markSaved(saved) {
        if (!get().open && saved !== get().saved) set({ saved });
      },
      recall(drawing) {
        const { strokes, picture } = get();
        if (strokes.length > 0 || picture || steps.length > 0) return;
        steps = drawing.steps;
        show(drawing.strokes, false, drawing.picture, drawing.picture !== null, drawing.label);
      },
    };
  });
}

/** Pictures are stored as bytes, and come back as they were. */
function nearestByte(value: number): number {
  return inkOfByte(Math.round(value * 255));
}

interface DrawingFollower {
  /** It is called when the old drawing is gone, whether or not another one has come. */
  gone(): void;
  /** It is called when there is new ink. */
  shown(): void;
}

/** Tells the follower of every change from now on; `gone` comes before `shown`. */
export function followDrawing(drawing: PresentDrawingStore, { gone, shown }: DrawingFollower): void {
  drawing.subscribe(({ ink, generation }, before) => {
    if (generation !== before.generation) gone();
    if (ink && ink !== before.ink) shown();
  });
}
