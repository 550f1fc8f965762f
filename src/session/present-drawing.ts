// Holds what lies on the pad: strokes as vectors in logical units, or a picture, and the 28x28 ink that they become; and takes
// steps of it back. Every store that answers about the drawing observes it.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { drawOver } from '../domain/drawing/draw-over.ts';
import { isSeveralDigits } from '../domain/drawing/ink-groups.ts';
import { prepareDrawing } from '../domain/drawing/prepare-drawing.ts';
import type { Point, Stroke } from '../domain/drawing/strokes.ts';

export interface PresentDrawingState {
  /** They are in logical units of the pad; the stroke in progress is the last one. */
  strokes: readonly Stroke[];
  /** A picture that lies on the pad, as 784 intensities in [0,1]; strokes are drawn over it. */
  picture: Float32Array | null;
  /** The network sees these 784 intensities in [0,1], row-major; null when there is hardly any ink. */
  ink: Float32Array | null;
  /** Says whether several digits stand side by side on the pad. */
  severalDigits: boolean;
  /**
   * It counts up when another drawing replaces the old one, and not while a drawing grows: the answer to a slightly older
   * state of a drawing may stay on the screen; the answer to another drawing may not.
   */
  generation: number;
  canUndo: boolean;
  /** Says whether the last stroke still grows; a lifted pen, Undo and Clear end it. */
  open: boolean;
  begin(point: Point): void;
  extend(points: readonly Point[]): void;
  /** Ends the stroke in progress when the pen is lifted. */
  lift(): void;
  /** Removes the stroke in progress, as if it had never begun. */
  drop(): void;
  /** Takes back the last stroke or picture, or the last Clear. */
  undo(): void;
  clear(): void;
  /** Replaces what is on the pad by a picture, 784 intensities in [0,1]; Undo brings the old drawing back. */
  place(picture: Float32Array): void;
}

export type PresentDrawingStore = StoreApi<PresentDrawingState>;

/** Opens with an empty pad. */
export function createPresentDrawing(): PresentDrawingStore {
  return createStore<PresentDrawingState>((set, get) => {
    let cleared: Pick<PresentDrawingState, 'strokes' | 'picture'> | null = null;
    const show = (strokes: readonly Stroke[], open: boolean, picture = get().picture) => {
      const ink = picture ? drawOver(picture, strokes) : prepareDrawing(strokes);
      const another = ink === null || picture !== get().picture;
      set({
        strokes,
        picture,
        ink,
        severalDigits: ink !== null && !picture && isSeveralDigits(strokes),
        generation: get().generation + (another ? 1 : 0),
        open,
        canUndo: strokes.length > 0 || picture !== null || cleared !== null,
      });
    };
    return {
      strokes: [],
      picture: null,
      ink: null,
      severalDigits: false,
      generation: 0,
      canUndo: false,
      open: false,
      begin(point) {
        cleared = null;
        show([...get().strokes, [point]], true);
      },
      extend(points) {
        const { strokes, open } = get();
        const last = strokes.at(-1);
        if (!open || !last || points.length === 0) return;
        show([...strokes.slice(0, -1), [...last, ...points]], true);
      },
      lift() {
        if (get().open) set({ open: false });
      },
      drop() {
        show(get().strokes.slice(0, -1), false);
      },
      undo() {
        const restored = cleared;
        cleared = null;
        if (restored) show(restored.strokes, false, restored.picture);
        else if (get().strokes.length > 0) show(get().strokes.slice(0, -1), false);
        else show([], false, null);
      },
      clear() {
        const { strokes, picture } = get();
        if (strokes.length === 0 && !picture) return;
        cleared = { strokes, picture };
        show([], false, null);
      },
      place(picture) {
        const { strokes, picture: before } = get();
        cleared = strokes.length > 0 || before ? { strokes, picture: before } : null;
        show([], false, picture);
      },
    };
  });
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
