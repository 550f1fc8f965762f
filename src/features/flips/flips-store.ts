// Holds what was found when the smallest changes that flip the present answer were searched for. Another drawing or another model
// ends the search and makes its result void; a picture of the search itself, put on the pad, does not.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { fewestPixels, type PixelFlip } from '../../domain/flip/fewest-pixels.ts';
import { leastDeformation, type Deformation } from '../../domain/flip/least-deformation.ts';
import { followDrawing, type PresentDrawingStore } from '../../session/present-drawing.ts';
import { onOtherModel, type PresentModelStore } from '../../session/present-model.ts';

export interface FlipsFound {
  /** They are the 784 intensities in [0,1] of the drawing that was searched. */
  ink: Float32Array;
  /** Each is null where the search found none within its bounds. */
  pixels: PixelFlip | null;
  deformation: Deformation | null;
}

export interface FlipsState {
  found: FlipsFound | null;
  /** It says what is being searched, and how far: pixels changed, or the displacement in pixels. */
  searching: { what: 'pixels' | 'deformation'; amount: number } | null;
  failure: Failure | null;
  /** Searches for the present drawing; does nothing without one. */
  search(): Promise<void>;
  stop(): void;
}

export type FlipsStore = StoreApi<FlipsState>;

interface FlipsDependencies {
  service: BatchClassificationService;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

/** Searches nothing before it is asked to. */
export function createFlipsStore({ service, drawing, presentModel }: FlipsDependencies): FlipsStore {
  return createStore<FlipsState>((set, get) => {
    let present: AbortController | null = null;
    const forget = () => {
      present?.abort();
      present = null;
      set({ found: null, searching: null, failure: null });
    };
    const forgetAnother = () => {
      const { ink } = drawing.getState();
      const { found } = get();
      if (!ink || !found || !ownPictures(found).some((own) => isSame(own, ink))) forget();
    };
    followDrawing(drawing, { gone: forgetAnother, shown: forgetAnother });
    onOtherModel(presentModel, forget);
    return {
      found: null,
      searching: null,
      failure: null,
      async search() {
        const { ink } = drawing.getState();
        if (!ink || present) return;
        const search = new AbortController();
        const { signal } = search;
        present = search;
        const tell = (what: 'pixels' | 'deformation') => (amount: number) => {
          if (!signal.aborted) set({ searching: { what, amount } });
        };
        const ask = (inks: Float32Array) => service.classifyMany(inks);
        set({ found: null, failure: null });
        try {
          tell('pixels')(0);
          const pixels = await fewestPixels(ink, ask, { signal, onStep: tell('pixels') });
          tell('deformation')(0);
          const deformation = signal.aborted
            ? null
            : await leastDeformation(ink, ask, { signal, onStep: tell('deformation') });
          if (!signal.aborted) set({ found: { ink, pixels, deformation } });
        } catch (error) {
          if (!signal.aborted) set({ failure: failureOf(error) });
        }
        if (present !== search) return;
        present = null;
        set({ searching: null });
      },
      stop: forget,
    };
  });
}

/** @returns the drawing that was searched and what was made of it: the results of the search are of each of them */
function ownPictures({ ink, pixels, deformation }: FlipsFound): Float32Array[] {
  return [ink, pixels?.ink, deformation?.ink].filter((each) => each !== undefined);
}

function isSame(one: Float32Array, other: Float32Array): boolean {
  return one.every((value, pixel) => value === other[pixel]);
}
