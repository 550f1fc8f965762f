// The strokes on the pad, as vectors in logical units, and how to take them back.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point, Stroke } from '../../domain/drawing/strokes.ts';

export interface DrawingState {
  /** The stroke in progress is the last one. */
  strokes: readonly Stroke[];
  /** The 28x28 ink of a picture that lies on the pad; strokes are drawn over it. */
  picture: Float32Array | null;
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

export type DrawingStore = StoreApi<DrawingState>;

export function createDrawingStore(): DrawingStore {
  return createStore<DrawingState>((set, get) => {
    let cleared: Pick<DrawingState, 'strokes' | 'picture'> | null = null;
    const show = (strokes: readonly Stroke[], open: boolean, picture = get().picture) =>
      set({ strokes, picture, open, canUndo: strokes.length > 0 || picture !== null || cleared !== null });
    return {
      strokes: [],
      picture: null,
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
