// Holds what the present model and another one answered to each set of images. When another model answers the pad, the answers
// stay and are marked as old.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvaluationService } from '../../client/services.ts';
import { CodedError, failureOf, type Failure } from '../../domain/coded-error.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { Evaluated } from '../../domain/evaluation/evaluated.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { onOtherModel, type ModelSource, type PresentModelStore } from '../../session/present-model.ts';

export type ImageSet = 'test' | 'validation' | 'mine';
export type Which = 'present' | 'other';
/** It is the model that ships with the page, or the best one of a kept run, by the run's number. */
export type OtherModel = 'ready-made' | number;

export interface EvaluateState {
  set: ImageSet;
  /** The present model answered this, by set. */
  present: Partial<Record<ImageSet, Evaluated>>;
  /** Another model answered this, by set. */
  other: Partial<Record<ImageSet, { model: OtherModel; evaluated: Evaluated }>>;
  /** The present model is compared with this one next. */
  against: OtherModel;
  /** Says whether another model has replaced the one that was evaluated. */
  old: boolean;
  /** The model that was evaluated is this one, which is not compared with itself; null where it is none of them. */
  isModel: OtherModel | null;
  running: { which: Which; done: number; total: number } | null;
  failure: Failure | null;
  /** Says what was asked last, which the failure is of. */
  askedLast: Which;
  choose(set: ImageSet): void;
  chooseOther(model: OtherModel): void;
  /** @param mine the kept digits as they are now; only that set needs them */
  evaluate(which: Which, mine: DigitImages): Promise<void>;
  stop(): void;
}

export type EvaluateStore = StoreApi<EvaluateState>;

interface EvaluateDependencies {
  service: EvaluationService;
  presentModel: PresentModelStore;
  /** Resolves to null where it cannot be had. */
  loadOther(model: OtherModel): Promise<ModelWeights | null>;
}

/** Evaluates nothing before `evaluate` is called. */
export function createEvaluateStore({
  service,
  presentModel,
  loadOther,
}: EvaluateDependencies): EvaluateStore {
  const needed = async (model: OtherModel) => {
    const weights = await loadOther(model);
    if (weights) return weights;
    throw model === 'ready-made'
      ? new CodedError('data-missing', 'models/robust')
      : new CodedError('weights-gone', String(model));
  };
  return createStore<EvaluateState>((set, get) => {
    // A model that is still on its way when it is stopped is not evaluated once it has come.
    let isStopped = false;
    onOtherModel(presentModel, () => set({ old: Object.keys(get().present).length > 0 }));
    return {
      set: 'test',
      present: {},
      other: {},
      against: 'ready-made',
      old: false,
      isModel: null,
      running: null,
      failure: null,
      askedLast: 'present',
      choose(chosen) {
        if (!get().running) set({ set: chosen, failure: null });
      },
      chooseOther(model) {
        if (!get().running) set({ against: model, failure: null });
      },
      async evaluate(which, mine) {
        if (get().running) return;
        isStopped = false;
        const { set: chosen, against } = get();
        const asked = presentModel.getState().source;
        set({ running: { which, done: 0, total: 0 }, failure: null, askedLast: which });
        try {
          // The other model is asked about the very digits that the present one read, not about those kept since.
          const given = (which === 'other' && get().present.mine?.images) || mine;
          const of = chosen === 'mine' ? ({ kind: 'given', images: given } as const) : { kind: chosen };
          const model = which === 'other' ? await needed(against) : null;
          const found = isStopped
            ? null
            : await service.evaluate(model, of, ({ done, total }) =>
                set({ running: { which, done, total } }),
              );
          if (found && which === 'present')
            set({
              // Answers of an older model must not stand beside new ones; until those are there, they hold their place.
              present: { ...(get().old ? {} : get().present), [chosen]: found },
              old: asked !== presentModel.getState().source,
              isModel: modelOf(asked),
            });
          if (found && which === 'other')
            set({ other: { ...get().other, [chosen]: { model: against, evaluated: found } } });
          // The other model may have read other kept digits.
          if (found && which === 'present' && chosen === 'mine')
            set({ other: { ...get().other, mine: undefined } });
        } catch (error) {
          set({ failure: failureOf(error) });
        }
        set({ running: null });
      },
      stop() {
        isStopped = true;
        void service.stopEvaluating().catch(() => undefined);
      },
    };
  });
}

function modelOf(source: ModelSource): OtherModel | null {
  if (source.kind === 'shipped') return 'ready-made';
  return source.kind === 'trained' && source.best ? source.run : null;
}
