// What the present model and the shipped one answered to each set of images. Another model makes the answers old, not gone.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvaluationService } from '../../client/services.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { Evaluated } from '../../domain/evaluation/evaluated.ts';

export type ImageSet = 'test' | 'validation' | 'mine';
export type Which = 'present' | 'shipped';

export interface EvaluateState {
  set: ImageSet;
  /** What the present model answered, by set. */
  present: Partial<Record<ImageSet, Evaluated>>;
  shipped: Partial<Record<ImageSet, Evaluated>>;
  /** Whether another model answers since. */
  old: boolean;
  /** Whether that model was the shipped one, beside which there is nothing to set. */
  ofShipped: boolean;
  running: { which: Which; done: number; total: number } | null;
  failed: boolean;
  hasModel: boolean;
  choose(set: ImageSet): void;
  /** @param mine the kept digits as they are now; only that set needs them */
  evaluate(which: Which, mine: DigitImages): Promise<void>;
  stop(): void;
  modelChanged(isShipped: boolean): void;
}

export type EvaluateStore = StoreApi<EvaluateState>;

export function createEvaluateStore(service: EvaluationService): EvaluateStore {
  return createStore<EvaluateState>((set, get) => {
    let generation = 0;
    let isShipped = false;
    return {
      set: 'test',
      present: {},
      shipped: {},
      old: false,
      ofShipped: false,
      running: null,
      failed: false,
      hasModel: false,
      choose(chosen) {
        if (!get().running) set({ set: chosen, failed: false });
      },
      async evaluate(which, mine) {
        if (get().running) return;
        const { set: chosen } = get();
        const asked = { generation, isShipped };
        // Answers of an older model must not stand beside new ones; of the kept digits there may be others by now.
        const kept = get().old && which === 'present' ? {} : get().present;
        set({ running: { which, done: 0, total: 0 }, failed: false, present: kept });
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
              old: asked.generation !== generation,
              ofShipped: asked.isShipped,
            });
          if (found && which === 'shipped') set({ shipped: { ...get().shipped, [chosen]: found } });
          if (found && which === 'present' && chosen === 'mine')
            set({ shipped: { ...get().shipped, mine: undefined } });
        } catch {
          set({ failed: true });
        }
        set({ running: null });
      },
      stop() {
        void service.stopEvaluating().catch(() => undefined);
      },
      modelChanged(shippedAnswers) {
        generation += 1;
        isShipped = shippedAnswers;
        set({ hasModel: true, old: Object.keys(get().present).length > 0 });
      },
    };
  });
}
