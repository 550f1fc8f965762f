// What is inside the present model for the present drawing. Asks only while someone looks, one question in flight, the
// newest drawing next; the costly views wait for a pause of the pen.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InspectionService } from '../../client/services.ts';
import type { Explanation } from '../../domain/inside/cover.ts';
import type { InspectedLayer, LayerOutputs } from '../../domain/inside/inspected.ts';
import type { Layout, Place } from '../../domain/inside/layout.ts';
import { argMax } from '../../domain/arg-max.ts';

export type View = 'layers' | 'evidence' | 'neighbours';

/** A drawing with what the layers answered to that very one. */
export interface Seen {
  ink: Float32Array;
  outputs: LayerOutputs;
}

export interface LookState {
  view: View;
  /** The digit that is asked about; null is the one that the model answers. */
  asked: number | null;
  layers: readonly InspectedLayer[] | null;
  drawn: boolean;
  seen: Seen | null;
  /** With the drawing that it explains. */
  explained: { ink: Float32Array; explanation: Explanation } | null;
  layout: Layout | null;
  /** Whether the plane is of a model that no longer answers. */
  layoutOld: boolean;
  place: Place | null;
  failed: boolean;
  show(ink: Float32Array | null): void;
  modelChanged(): void;
  choose(view: View): void;
  ask(digit: number | null): void;
  layOutAgain(): void;
  /** Asks from now on; @returns what ends that */
  watch(): () => void;
}

export type LookStore = StoreApi<LookState>;

const ASK_EVERY_MS = 80;
const PAUSE_MS = 200;
const NOTHING = { seen: null, explained: null, place: null, failed: false };

export function createLookStore(service: InspectionService): LookStore {
  return createStore<LookState>((set, get) => {
    let ink: Float32Array | null = null;
    let hasModel = false;
    let watchers = 0;
    let working = false;
    let again = false;
    let timer: ReturnType<typeof setTimeout> | null = null;

    const soon = (milliseconds: number) => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(start, milliseconds);
    };
    const start = () => {
      timer = null;
      if (watchers === 0 || !hasModel) return;
      again = working;
      if (working) return;
      working = true;
      const answered = look().then(
        () => set({ failed: false }),
        () => set({ failed: true }),
      );
      void answered.then(() => {
        working = false;
        if (again) soon(ASK_EVERY_MS);
      });
    };
    // The first question comes at once, those of a moving pen so many a second; costly ones when it pauses.
    const moved = () => {
      if (get().view !== 'layers') soon(PAUSE_MS);
      else if (timer === null) soon(get().seen ? ASK_EVERY_MS : 0);
    };

    const look = async () => {
      const layers = await service.layers();
      if (layers !== get().layers) set({ layers });
      const asked = ink;
      const stillThere = () => asked !== null && ink !== null && layers === get().layers;
      const { view } = get();
      if (view === 'neighbours' && !get().layout) set({ layout: await service.layOut(), layoutOld: false });
      if (!asked) return;
      const outputs = await service.inspect(asked);
      if (stillThere()) set({ seen: { ink: asked, outputs } });
      if (view === 'evidence') {
        const explanation = await service.explain(asked, get().asked ?? argMax(outputs[outputs.length - 1]));
        if (stillThere()) set({ explained: { ink: asked, explanation } });
      }
      if (view === 'neighbours' && !get().layoutOld) {
        const place = await service.findPlace(asked);
        if (stillThere() && !get().layoutOld) set({ place });
      }
    };

    return {
      view: 'layers',
      asked: null,
      layers: null,
      drawn: false,
      layout: null,
      layoutOld: false,
      ...NOTHING,
      show(next) {
        ink = next;
        // While a drawing grows, the answers to a slightly older state of it may stand.
        if (next) set({ drawn: true });
        else set({ drawn: false, ...NOTHING });
        if (next) moved();
      },
      modelChanged() {
        hasModel = true;
        set({ layoutOld: get().layout !== null, place: null });
        moved();
      },
      choose(view) {
        set({ view });
        soon(0);
      },
      ask(digit) {
        set({ asked: digit });
        soon(0);
      },
      layOutAgain() {
        set({ layout: null, layoutOld: false, place: null });
        soon(0);
      },
      watch() {
        watchers += 1;
        soon(0);
        return () => {
          watchers -= 1;
          // What nobody renews grows old.
          if (watchers === 0) set(NOTHING);
        };
      },
    };
  });
}
