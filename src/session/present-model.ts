// Holds where the weights that answer drawings come from, and stores them for the next visit. Every store that depends on them
// observes `source`, which is another object whenever other weights answer.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ModelWeights } from '../domain/model/model-weights.ts';
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
  /** Hands the weights to the classifier; `source` changes when it has them, or has failed to load them. */
  answerWith(model: ModelWeights, source: ModelSource): void;
  /** Stores a model for the next visit, in place of the one before. */
  store(model: Omit<SavedModel, 'savedAt'>): void;
  /** Lets the stored model answer, else the shipped one, unless newer weights have come meanwhile. */
  openFirst(): Promise<void>;
}

export type PresentModelStore = StoreApi<PresentModelState>;

export interface PresentModelDependencies {
  /** Hands weights to the classifier. */
  load(model: ModelWeights): Promise<void>;
  /** Resolves to null where no model is stored or it cannot be read. */
  loadSaved(): Promise<SavedModel | null>;
  save(model: SavedModel): Promise<void>;
  /** Resolves to null where the page ships no model. */
  shipped(): Promise<ModelWeights | null>;
  now(): Date;
}

/** Opens without a model; `openFirst` brings one. */
export function createPresentModel({
  load,
  loadSaved,
  save,
  shipped,
  now,
}: PresentModelDependencies): PresentModelStore {
  return createStore<PresentModelState>((set, get) => {
    let handed = false;
    const answerFirst = (model: ModelWeights, source: ModelSource) => {
      if (!handed) get().answerWith(model, source);
    };
    return {
      source: { kind: 'none' },
      notStored: false,
      answerWith(model, source) {
        handed = true;
        const changed = () => set({ source });
        load(model).then(changed, changed);
      },
      store(model) {
        save({ ...model, savedAt: now().toISOString() }).then(
          () => set({ notStored: false }),
          () => set({ notStored: true }),
        );
      },
      async openFirst() {
        const saved = await loadSaved();
        if (saved) return answerFirst(saved.model, sourceOf(saved));
        const model = await shipped();
        if (model) answerFirst(model, { kind: 'shipped' });
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
