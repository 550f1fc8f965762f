// Holds where the weights that answer drawings come from, and stores them for the next visit. Every store that depends on them
// observes `source`, which is another object whenever other weights answer.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf, type Failure } from '../domain/coded-error.ts';
import type { BestEpoch, ModelWeights } from '../domain/model/model-weights.ts';
import type { SavedModel } from '../domain/model/saved-model.ts';

/** Says where the weights come from; epochs are counted from 1, and `savedAt` is a date in ISO 8601. */
export type ModelSource =
  | { kind: 'none' }
  | { kind: 'shipped' }
  | { kind: 'saved'; epoch: number; savedAt: string }
  | { kind: 'training'; epoch: number }
  | { kind: 'trained'; epoch: number | null }
  | { kind: 'taught'; digits: number };

export interface PresentModelState {
  source: ModelSource;
  /** Says whether the browser refused to store the newest model for the next visit. */
  notStored: boolean;
  /** Says whether a model is stored that cannot be used, until another one takes its place. */
  storedUnusable: boolean;
  /** Says whether the first model of the visit is still on its way. */
  arriving: boolean;
  /** Says why the shipped model did not come, until some model answers. */
  shippedFailure: Failure | null;
  /** Hands the weights to the classifier; `source` changes when it has them, or has failed to load them. */
  answerWith(model: ModelWeights, source: ModelSource): void;
  /**
   * Ends the answers of a run that gives no result: where its unfinished weights answer, its best epoch does from now on, or
   * without one the model that answered before them.
   */
  withdrawTraining(best: BestEpoch | null): void;
  /** Stores a model for the next visit, in place of the one before. */
  store(model: Omit<SavedModel, 'savedAt'>): void;
  /**
   * Lets the stored model answer, else the shipped one, unless newer weights have come meanwhile. The shipped one answers also
   * while storage keeps the page waiting.
   */
  openFirst(): Promise<void>;
  /** Fetches the shipped model once more, where it did not come. */
  retryShipped(): Promise<void>;
}

export type PresentModelStore = StoreApi<PresentModelState>;

export interface PresentModelDependencies {
  /** Hands weights to the classifier. */
  load(model: ModelWeights): Promise<void>;
  /** Resolves to null where no model is stored, to 'unusable' where it cannot be used; in some browsers it never settles. */
  loadSaved(): Promise<SavedModel | 'unusable' | null>;
  save(model: SavedModel): Promise<void>;
  /** Resolves to null where the page ships no model, and rejects with a CodedError where it does not come. */
  shipped(): Promise<ModelWeights | null>;
  now(): Date;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
}

/** Storage answers within some tens of milliseconds where it answers at all; the other second of two is for the shipped model. */
const STORAGE_PATIENCE_MS = 1_000;

interface Answering {
  model: ModelWeights;
  source: ModelSource;
}

/** Opens without a model; `openFirst` brings one. */
export function createPresentModel({
  load,
  loadSaved,
  save,
  shipped,
  now,
  wait,
}: PresentModelDependencies): PresentModelStore {
  return createStore<PresentModelState>((set, get) => {
    // These were handed over last; a run's unfinished weights are among them.
    let newest: Answering | null = null;
    // These answer again when a run ends without a result.
    let finished: Answering | null = null;
    let loaded = Promise.resolve();
    const hand = (answering: Answering) => {
      newest = answering;
      const changed = () => set({ source: answering.source, arriving: false, shippedFailure: null });
      loaded = load(answering.model).then(changed, changed);
    };

    const answerFirst = (model: ModelWeights, source: ModelSource) => {
      if (finished && finished.source.kind !== 'shipped') return;
      finished = { model, source };
      if (newest?.source.kind !== 'training') hand(finished);
    };
    /** @returns whether the model can be used */
    const answerWithSaved = (saved: SavedModel | 'unusable' | null) => {
      if (saved === 'unusable') set({ storedUnusable: true });
      if (saved === null || saved === 'unusable') return false;
      answerFirst(saved.model, sourceOf(saved));
      return true;
    };

    return {
      source: { kind: 'none' },
      notStored: false,
      storedUnusable: false,
      arriving: false,
      shippedFailure: null,
      answerWith(model, source) {
        if (source.kind !== 'training') finished = { model, source };
        hand({ model, source });
      },
      withdrawTraining(best) {
        if (newest?.source.kind !== 'training') return;
        if (best) return get().answerWith(best.weights, { kind: 'trained', epoch: best.epoch });
        if (finished) return hand(finished);
        newest = null;
        void loaded.then(() => set({ source: { kind: 'none' } }));
      },
      store(model) {
        save({ ...model, savedAt: now().toISOString() }).then(
          () => set({ notStored: false, storedUnusable: false }),
          () => set({ notStored: true }),
        );
      },
      async openFirst() {
        set({ arriving: true });
        const stored = loadSaved().then(answerWithSaved);
        const tooLate = wait(STORAGE_PATIENCE_MS).then(() => false);
        if (await Promise.race([stored, tooLate])) return;
        await get().retryShipped();
      },
      async retryShipped() {
        set({ arriving: true, shippedFailure: null });
        try {
          const model = await shipped();
          if (model) answerFirst(model, { kind: 'shipped' });
          else set({ arriving: false });
        } catch (error) {
          set({ arriving: false, shippedFailure: hasModel(get()) ? null : failureOf(error) });
        }
      },
    };
  });
}

function sourceOf({ taughtDigits, epoch, savedAt }: SavedModel): ModelSource {
  return taughtDigits ? { kind: 'taught', digits: taughtDigits } : { kind: 'saved', epoch, savedAt };
}

/** @returns whether a model answers */
export function hasModel({ source }: PresentModelState): boolean {
  return source.kind !== 'none';
}

/** Calls `listener` whenever other weights answer. */
export function onOtherModel(presentModel: PresentModelStore, listener: (source: ModelSource) => void): void {
  presentModel.subscribe(({ source }, before) => {
    if (source !== before.source) listener(source);
  });
}
