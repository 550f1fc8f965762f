// The sweep of the present drawing: follows the pen while someone looks, one question in flight at most.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import type { Stroke } from '../../domain/drawing/strokes.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { changedPicture, changedStrokes } from '../../domain/stability/changed-ink.ts';
import { makeSweep, readSweep, type StabilityReading } from '../../domain/stability/sweep.ts';

export interface PresentDrawing {
  ink: Float32Array;
  /** Null for a picture. */
  strokes: readonly Stroke[] | null;
}

export interface StabilityState {
  /** Null until the present drawing has been swept. */
  reading: StabilityReading | null;
  /** From the drawing to its reading. */
  milliseconds: number;
  drawn: boolean;
  failed: boolean;
  show(drawing: PresentDrawing | null): void;
  modelChanged(): void;
  /** Sweeps from now on; @returns what ends that */
  watch(): () => void;
}

export type StabilityStore = StoreApi<StabilityState>;

/** The pen moves on: a pause of this length is worth a sweep. */
const PAUSE_MS = 80;

export function createStabilityStore(service: BatchClassificationService, now: () => number): StabilityStore {
  return createStore<StabilityState>((set) => {
    let drawing: PresentDrawing | null = null;
    let hasModel = false;
    let watchers = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;

    const soon = () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (watchers > 0 && drawing && hasModel) timer = setTimeout(() => sweeping.ask(), PAUSE_MS);
    };

    const sweeping = new LatestOnly(async () => {
      const asked = drawing;
      const changed = asked && (asked.strokes ? changedStrokes(asked.strokes) : changedPicture(asked.ink));
      if (!asked || !changed) return;
      const start = now();
      try {
        const made = makeSweep(asked.ink, changed);
        const reading = readSweep(made, await service.classifyMany(made.inks));
        if (asked === drawing) set({ reading, milliseconds: now() - start, failed: false });
      } catch {
        if (asked === drawing) set({ reading: null, failed: true });
      }
    });

    return {
      reading: null,
      milliseconds: 0,
      drawn: false,
      failed: false,
      show(next) {
        drawing = next;
        // While a drawing grows, the reading of a slightly older state of it may stand.
        set(next ? { drawn: true } : { drawn: false, reading: null, failed: false });
        soon();
      },
      modelChanged() {
        hasModel = true;
        soon();
      },
      watch() {
        watchers += 1;
        soon();
        return () => {
          watchers -= 1;
          // A reading that nobody renews grows old.
          if (watchers === 0) set({ reading: null });
        };
      },
    };
  });
}
