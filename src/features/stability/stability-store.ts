// The sweep of the present drawing: follows the pen while someone looks, one question in flight at most.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { changedPicture, changedStrokes } from '../../domain/stability/changed-ink.ts';
import { makeSweep, readSweep, type StabilityReading } from '../../domain/stability/sweep.ts';
import { AfterPause } from '../../session/after-pause.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { followDrawing, type PresentDrawingStore } from '../../session/present-drawing.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';
import { Watchers } from '../../session/watchers.ts';

export interface StabilityState {
  /** Null until the present drawing has been swept. */
  reading: StabilityReading | null;
  /** From the drawing to its reading. */
  milliseconds: number;
  failure: Failure | null;
  /** Sweeps from now on; @returns what ends that */
  watch(): () => void;
}

export type StabilityStore = StoreApi<StabilityState>;

interface StabilityDependencies {
  service: BatchClassificationService;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
  /** Milliseconds. */
  now(): number;
}

/** The pen moves on: a pause of this length is worth a sweep. */
const PAUSE_MS = 80;

/** Nothing is swept before someone watches. */
export function createStabilityStore(dependencies: StabilityDependencies): StabilityStore {
  const { service, drawing, presentModel, now } = dependencies;
  return createStore<StabilityState>((set) => {
    const sweeping = new LatestOnly(async () => {
      const { ink, strokes, picture } = drawing.getState();
      if (!ink) return;
      const changed = picture ? changedPicture(ink) : changedStrokes(strokes);
      if (!changed) return;
      const isPresent = () => ink === drawing.getState().ink;
      const start = now();
      try {
        const made = makeSweep(ink, changed);
        const reading = readSweep(made, await service.classifyMany(made.inks));
        if (isPresent()) set({ reading, milliseconds: now() - start, failure: null });
      } catch (error) {
        if (isPresent()) set({ reading: null, failure: failureOf(error) });
      }
    });
    const pause = new AfterPause(() => sweeping.ask(), PAUSE_MS);
    const soon = () => {
      pause.cancel();
      if (watchers.any && drawing.getState().ink && hasModel(presentModel.getState())) pause.soon();
    };
    // A reading that nobody renews grows old.
    const watchers = new Watchers(soon, () => set({ reading: null }));

    // While a drawing grows, the reading of a slightly older state of it may stand.
    followDrawing(drawing, { gone: () => set({ reading: null, failure: null }), shown: soon });
    onOtherModel(presentModel, soon);
    return {
      reading: null,
      milliseconds: 0,
      failure: null,
      watch: () => watchers.watch(),
    };
  });
}
