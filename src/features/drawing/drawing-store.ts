// The strokes on the pad, as vectors in logical units, and how to take them back.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point, Stroke } from '../../domain/ink.ts';

export interface DrawingState {
  /** The stroke in progress is the last one. */
  strokes: readonly Stroke[];
  canUndo: boolean;
  /** Whether the last stroke still grows; Undo and Clear end it. */
  open: boolean;
  begin(point: Point): void;
  extend(points: readonly Point[]): void;
  /** Forgets the stroke in progress, as if it had never begun. */
  drop(): void;
  /** Takes back the last stroke, or the last Clear. */
  undo(): void;
  clear(): void;
}

export type DrawingStore = StoreApi<DrawingState>;

export function createDrawingStore(): DrawingStore {
  return createStore<DrawingState>((set, get) => {
    let cleared: readonly Stroke[] | null = null;
    const show = (strokes: readonly Stroke[], open: boolean) =>
      set({ strokes, open, canUndo: strokes.length > 0 || cleared !== null });
    return {
      strokes: [],
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
      drop() {
        show(get().strokes.slice(0, -1), false);
      },
      undo() {
        const restored = cleared;
        cleared = null;
        show(restored ?? get().strokes.slice(0, -1), false);
      },
      clear() {
        const { strokes } = get();
        if (strokes.length === 0) return;
        cleared = strokes;
        show([], false);
      },
    };
  });
}
