// What lies on the pad: strokes as vectors in logical units or a picture, how to take them back, and the 28x28 ink that they
// become. Whoever answers about the drawing observes it.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { drawOver } from '../domain/drawing/draw-over.ts';
import { isSeveralDigits } from '../domain/drawing/ink-groups.ts';
import { prepareDrawing } from '../domain/drawing/prepare-drawing.ts';
import type { Point, Stroke } from '../domain/image/ink.ts';

export interface PresentDrawingState {
  /** The stroke in progress is the last one. */
  strokes: readonly Stroke[];
  /** The 28x28 ink of a picture that lies on the pad; strokes are drawn over it. */
  picture: Float32Array | null;
  /** What the network sees, 784 intensities in [0,1]; null when there is hardly ink. */
  ink: Float32Array | null;
  /** Whether digits stand side by side there. */
  severalDigits: boolean;
  /**
   * Changes with every drawing that is another one and not the old one grown: while a drawing grows, the answer to a slightly
   * older state of it may stand; the answer to another drawing may not.
   */
  generation: number;
  canUndo: boolean;
  /** Whether the last stroke still grows; a lifted pen, Undo and Clear end it. */
  open: boolean;
  begin(point: Point): void;
  extend(points: readonly Point[]): void;
  /** The pen was lifted. */
  lift(): void;
  /** Forgets the stroke in progress, as if it had never begun. */
  drop(): void;
  /** Takes back the last stroke, or the last Clear. */
  undo(): void;
  clear(): void;
  /** Puts a picture in place of what is on the pad; Undo brings that back. */
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
  /** The drawing that was there is gone, whether or not another one has come. */
  gone(): void;
  /** There is new ink. */
  shown(): void;
}

/** Tells the follower of every change from now on; `gone` comes before `shown`. */
export function followDrawing(drawing: PresentDrawingStore, { gone, shown }: DrawingFollower): void {
  drawing.subscribe(({ ink, generation }, before) => {
    if (generation !== before.generation) gone();
    if (ink && ink !== before.ink) shown();
  });
}
