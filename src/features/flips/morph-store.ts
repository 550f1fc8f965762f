// Holds the morph from the present drawing to a kept digit, with what the present model reads at each step of the way.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { argMax } from '../../domain/arg-max.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { changesAlong, morphBetween } from '../../domain/flip/morph.ts';
import { CLASSES } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, inkOfBytes } from '../../domain/image/ink.ts';
import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import { followDrawing, type PresentDrawingStore } from '../../session/present-drawing.ts';
import { onOtherModel, type PresentModelStore } from '../../session/present-model.ts';

/** A morph is asked about at this many places, evenly spread from the drawing to the kept digit. */
export const MORPH_PLACES = 41;

export interface MorphRead {
  /** They are 784 intensities in [0,1] each. */
  inks: readonly Float32Array[];
  /** They are ten for each place. */
  probabilities: readonly Float32Array[];
  digits: readonly number[];
  changes: ReturnType<typeof changesAlong>;
}

export interface MorphState {
  /** It is the id of the kept digit at the other end. */
  target: string | null;
  read: MorphRead | null;
  failure: Failure | null;
  /** Turns the present drawing into this digit. */
  choose(digit: KeptDigit): Promise<void>;
}

export type MorphStore = StoreApi<MorphState>;

interface MorphDependencies {
  service: BatchClassificationService;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

/** Asks nothing before a digit is chosen. Another drawing or model makes what was read void. */
export function createMorphStore({ service, drawing, presentModel }: MorphDependencies): MorphStore {
  return createStore<MorphState>((set, get) => {
    let asked = 0;
    const forget = () => {
      asked += 1;
      if (get().target !== null) set({ target: null, read: null, failure: null });
    };
    followDrawing(drawing, { gone: forget, shown: forget });
    onOtherModel(presentModel, forget);
    return {
      target: null,
      read: null,
      failure: null,
      async choose({ id, picture }) {
        const { ink } = drawing.getState();
        if (!ink) return;
        const own = ++asked;
        set({ target: id, read: null, failure: null });
        const morph = morphBetween(ink, inkOfBytes(picture));
        const inks = Array.from({ length: MORPH_PLACES }, (_, place) => morph(place / (MORPH_PLACES - 1)));
        const all = new Float32Array(MORPH_PLACES * IMAGE_PIXELS);
        inks.forEach((each, place) => all.set(each, place * IMAGE_PIXELS));
        try {
          const answers = await service.classifyMany(all);
          if (own !== asked) return;
          const probabilities = inks.map((_, place) =>
            answers.subarray(place * CLASSES, (place + 1) * CLASSES),
          );
          const digits = probabilities.map(argMax);
          set({ read: { inks, probabilities, digits, changes: changesAlong(digits) } });
        } catch (error) {
          if (own === asked) set({ failure: failureOf(error) });
        }
      },
    };
  });
}
