// Holds what the present model and the shipped one answered to each set of images. When another model answers, the answers
// stay and are marked as old.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvaluationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { Evaluated } from '../../domain/evaluation/evaluated.ts';
import { onOtherModel, type PresentModelStore } from '../../session/present-model.ts';

export type ImageSet = 'test' | 'validation' | 'mine';
export type Which = 'present' | 'shipped';

export interface EvaluateState {
  set: ImageSet;
  /** The present model answered this, by set. */
  present: Partial<Record<ImageSet, Evaluated>>;
  shipped: Partial<Record<ImageSet, Evaluated>>;
  /** Says whether another model has replaced the one that was evaluated. */
  old: boolean;
  /** Says whether the evaluated model was the shipped one, which is not compared with itself. */
  ofShipped: boolean;
  running: { which: Which; done: number; total: number } | null;
  failure: Failure | null;
  choose(set: ImageSet): void;
  /** @param mine the kept digits as they are now; only that set needs them */
  evaluate(which: Which, mine: DigitImages): Promise<void>;
  stop(): void;
}

export type EvaluateStore = StoreApi<EvaluateState>;

interface EvaluateDependencies {
  service: EvaluationService;
  presentModel: PresentModelStore;
}

/** Evaluates nothing before `evaluate` is called. */
export function createEvaluateStore({ service, presentModel }: EvaluateDependencies): EvaluateStore {
  return createStore<EvaluateState>((set, get) => {
    onOtherModel(presentModel, () => set({ old: Object.keys(get().present).length > 0 }));
    return {
      set: 'test',
      present: {},
      shipped: {},
      old: false,
      ofShipped: false,
      running: null,
      failure: null,
      choose(chosen) {
        if (!get().running) set({ set: chosen, failure: null });
      },
      async evaluate(which, mine) {
        if (get().running) return;
        const { set: chosen } = get();
        const asked = presentModel.getState().source;
        // Answers of an older model must not stand beside new ones.
        const kept = get().old && which === 'present' ? {} : get().present;
        set({ running: { which, done: 0, total: 0 }, failure: null, present: kept });
        try {
          // The shipped model is asked about the very digits that the present one read, not about those kept since.
          const given = (which === 'shipped' && get().present.mine?.images) || mine;
          const of = chosen === 'mine' ? ({ kind: 'given', images: given } as const) : { kind: chosen };
          const found = await service.evaluate(which, of, ({ done, total }) =>
            set({ running: { which, done, total } }),
          );
          if (found && which === 'present')
            set({
              present: { ...get().present, [chosen]: found },
              old: asked !== presentModel.getState().source,
              ofShipped: asked.kind === 'shipped',
            });
          if (found && which === 'shipped') set({ shipped: { ...get().shipped, [chosen]: found } });
          // The shipped model may have read other kept digits.
          if (found && which === 'present' && chosen === 'mine')
            set({ shipped: { ...get().shipped, mine: undefined } });
        } catch (error) {
          set({ failure: failureOf(error) });
        }
        set({ running: null });
      },
      stop() {
        void service.stopEvaluating().catch(() => undefined);
      },
    };
  });
}
