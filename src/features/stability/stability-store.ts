// Holds the sweep of the present drawing, which follows the pen while a view watches, with at most one question in flight.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { StabilityReading } from '../../domain/stability/sweep.ts';
import { AfterPause } from '../../session/after-pause.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import {
  followDrawing,
  type PresentDrawingState,
  type PresentDrawingStore,
} from '../../session/present-drawing.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';
import { Watchers } from '../../session/watchers.ts';
import type { DrawingSweep } from './sweep-drawing.ts';

/** An answer is tried by a sweep of small changes, by the smallest change, by a morph and by single pixels. */
export type StabilityPart = 'sweep' | 'smallest' | 'morph' | 'pixels';

export interface StabilityState {
  /** This part is open. */
  part: StabilityPart;
  /** It is null until the present drawing has been swept. */
  reading: StabilityReading | null;
  /** It is the time from the drawing to its reading. */
  milliseconds: number;
  failure: Failure | null;
  openPart(part: StabilityPart): void;
  /** Sweeps from now on. @param sweep comes from the view, so that the page opens without it @returns a function that ends that */
  watch(sweep: SweepDrawing): () => void;
}

type SweepDrawing = (drawing: PresentDrawingState) => DrawingSweep | null;

export type StabilityStore = StoreApi<StabilityState>;

interface StabilityDependencies {
  service: BatchClassificationService;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
  /** @returns milliseconds */
  now(): number;
}

/** A sweep waits until the pen has paused for this long. */
const PAUSE_MS = 80;

/** Sweeps nothing before a view watches. */
export function createStabilityStore(dependencies: StabilityDependencies): StabilityStore {
  const { service, drawing, presentModel, now } = dependencies;
  return createStore<StabilityState>((set) => {
    let sweepPresent: SweepDrawing | null = null;
    const sweeping = new LatestOnly(async () => {
      const { ink } = drawing.getState();
      const isPresent = () => ink === drawing.getState().ink;
      const start = now();
      try {
        const made = sweepPresent?.(drawing.getState());
        if (!made) return;
        const reading = made.read(await service.classifyMany(made.inks));
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
    // A reading that is no longer renewed would become outdated.
    const watchers = new Watchers(soon, () => set({ reading: null }));

    // While a drawing grows, the reading of a slightly older state of it may stay.
    followDrawing(drawing, { gone: () => set({ reading: null, failure: null }), shown: soon });
    onOtherModel(presentModel, soon);
    return {
      part: 'sweep',
      reading: null,
      milliseconds: 0,
      failure: null,
      openPart: (part) => set({ part }),
      watch: (sweep) => {
        sweepPresent = sweep;
        return watchers.watch();
      },
    };
  });
}
