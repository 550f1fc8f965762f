// Holds what is inside the present model for the present drawing. It asks only while a view watches, one question at a time,
// the newest drawing next; the costly views wait for a pause of the pen.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InspectionService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { Explanation } from '../../domain/inside/cover.ts';
import type { InspectedLayer, LayerOutputs } from '../../domain/inside/inspected.ts';
import type { Layout, Place } from '../../domain/inside/layout.ts';
import { ROOM_PLACES } from '../../domain/visit/rooms.ts';
import { argMax } from '../../domain/arg-max.ts';
import { AfterPause } from '../../session/after-pause.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { followDrawing, type PresentDrawingStore } from '../../session/present-drawing.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';
import { Watchers } from '../../session/watchers.ts';

/** They are the places of the room Inside. */
export type View = (typeof ROOM_PLACES.inside)[number];

/** It is a drawing with the outputs of the layers for that very one. */
export interface Seen {
  ink: Float32Array;
  outputs: LayerOutputs;
}

export interface LookState {
  view: View;
  /** It is the index of the layer that is open. */
  open: number;
  /** It is the digit that is asked about; null stands for the one that the model answers. */
  asked: number | null;
  layers: readonly InspectedLayer[] | null;
  seen: Seen | null;
  /** It has the drawing that it explains. */
  explained: { ink: Float32Array; explanation: Explanation } | null;
  layout: Layout | null;
  /** Says whether the plane is of a model that no longer answers. */
  layoutOld: boolean;
  place: Place | null;
  failure: Failure | null;
  choose(view: View): void;
  openLayer(index: number): void;
  ask(digit: number | null): void;
  layOutAgain(): void;
  /** Asks from now on. @returns a function that ends that */
  watch(): () => void;
}

export type LookStore = StoreApi<LookState>;

interface LookDependencies {
  service: InspectionService;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

const ASK_EVERY_MS = 80;
const PAUSE_MS = 200;
const NOTHING = { seen: null, explained: null, place: null, failure: null };

/** Asks nothing before a view watches. */
export function createLookStore({ service, drawing, presentModel }: LookDependencies): LookStore {
  return createStore<LookState>((set, get) => {
    const look = async () => {
      const layers = await service.layers();
      const before = get().layers;
      // Another network has other layers, so that the one that was open is gone.
      if (before && shapesOf(before) !== shapesOf(layers)) set({ open: 0 });
      if (layers !== before) set({ layers });
      const { ink: asked, generation } = drawing.getState();
      const stillThere = () => generation === drawing.getState().generation && layers === get().layers;
      const { view } = get();
      if (view === 'neighbours' && !get().layout) set({ layout: await service.layOut(), layoutOld: false });
      if (!asked) return;
      const outputs = await service.inspect(asked);
      if (stillThere()) set({ seen: { ink: asked, outputs } });
      if (view === 'why') {
        const explanation = await service.explain(asked, get().asked ?? argMax(outputs[outputs.length - 1]));
        if (stillThere()) set({ explained: { ink: asked, explanation } });
      }
      if (view === 'neighbours' && !get().layoutOld) {
        const place = await service.findPlace(asked);
        if (stillThere() && !get().layoutOld) set({ place });
      }
    };

    const looking = new LatestOnly(
      () =>
        look().then(
          () => set({ failure: null }),
          (error: unknown) => set({ failure: failureOf(error) }),
        ),
      ASK_EVERY_MS,
    );
    const now = () => {
      pause.cancel();
      if (watchers.any && hasModel(presentModel.getState())) looking.ask();
    };
    const pause = new AfterPause(now, PAUSE_MS);
    // The layers follow a moving pen; the costlier views wait for it to pause.
    const moved = () => (get().view === 'layers' ? now() : pause.soon());
    // Answers that are no longer renewed would become outdated.
    const watchers = new Watchers(now, () => set(NOTHING));

    // While a drawing grows, the answers to a slightly older state of it may stay.
    followDrawing(drawing, { gone: () => set(NOTHING), shown: moved });
    onOtherModel(presentModel, () => {
      set({ layoutOld: get().layout !== null, place: null });
      moved();
    });

    return {
      view: 'layers',
      open: 0,
      asked: null,
      layers: null,
      layout: null,
      layoutOld: false,
      ...NOTHING,
      choose(view) {
        if (view === get().view) return;
        set({ view });
        now();
      },
      openLayer(open) {
        set({ open });
      },
      ask(digit) {
        set({ asked: digit });
        now();
      },
      layOutAgain() {
        set({ layout: null, layoutOld: false, place: null });
        now();
      },
      watch: () => watchers.watch(),
    };
  });
}

function shapesOf(layers: readonly InspectedLayer[]): string {
  return layers.map(({ name, outputShape }) => `${name} ${outputShape.join('x')}`).join();
}
