// Holds what a person chooses from beside the kept runs when they pick the model that answers: the stored models and how good the
// shipped one is. It sees to it, too, that a run whose record is deleted answers no longer.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { CodedError } from '../domain/coded-error.ts';
import type { ShippedModel } from '../domain/model/model-file.ts';
import type { StoredModel } from '../domain/kept/saved-model.ts';
import { isActive } from '../domain/run/run.ts';
import { sourceOf } from './model-source.ts';
import type { PresentModelStore } from './present-model.ts';
import type { RunStore } from './run-store.ts';
import type { SavedRunsStore } from './saved-runs.ts';
import type { UsedModelStorage } from './used-models.ts';

export interface AnsweringChoiceState {
  /** They are the models that were taught or imported, or come from an earlier page, the newest first. */
  stored: readonly StoredModel[];
  /** The run of this number was deleted while its model answered, and the shipped one took its place. */
  replacedRun: number | null;
  /** Reads what there is to choose from. It never rejects. */
  look(): Promise<void>;
  /** Lets a stored model answer. @throws CodedError 'weights-gone' where it cannot be used */
  useStored(key: string): Promise<void>;
}

export type AnsweringChoiceStore = StoreApi<AnsweringChoiceState>;

export interface StoredModels extends Pick<UsedModelStorage, 'loadModel'> {
  /** @returns every stored model that can be used, the newest first */
  list(): Promise<StoredModel[]>;
}

interface AnsweringChoiceDependencies extends StoredModels {
  presentModel: PresentModelStore;
  run: RunStore;
  savedRuns: SavedRunsStore;
  shipped(): Promise<ShippedModel | null>;
}

/** Reads nothing before `look`. */
export function createAnsweringChoice({
  presentModel,
  run: runStore,
  savedRuns,
  shipped,
  list,
  loadModel,
}: AnsweringChoiceDependencies): AnsweringChoiceStore {
  const store = createStore<AnsweringChoiceState>((set) => ({
    stored: [],
    replacedRun: null,
    async look() {
      const learnAccuracy = async () => {
        if (presentModel.getState().shippedAccuracy !== null) return;
        const model = await shipped().catch(() => null);
        if (model) presentModel.setState({ shippedAccuracy: model.testAccuracy ?? null });
      };
      const [stored] = await Promise.all([list().catch(() => []), learnAccuracy()]);
      set({ stored });
    },
    async useStored(key) {
      const saved = await loadModel(key);
      if (saved === 'unusable' || !saved) throw new CodedError('weights-gone', key);
      presentModel.setState({ followsTraining: false });
      const { model } = saved;
      presentModel.getState().answerWith({ model, source: sourceOf(saved), used: { kind: 'stored', key } });
    },
  }));

  // A choice among models holds for the run in which it was made.
  runStore.subscribe(({ run }, before) => {
    if (isActive(run) && !isActive(before.run)) presentModel.getState().expectTraining();
  });

  savedRuns.subscribe(({ runs }, before) => {
    const { source, used, useShipped } = presentModel.getState();
    if (runs === before.runs || source.kind !== 'trained' || used?.kind !== 'run') return;
    const { run: number } = source;
    const isKept = (each: { number: number }) => each.number === number;
    if (!before.runs.some(isKept) || runs.some(isKept)) return;
    void useShipped().then((came) => {
      if (came) store.setState({ replacedRun: number });
    });
  });
  presentModel.subscribe(({ source }, before) => {
    if (source !== before.source && source.kind !== 'shipped') store.setState({ replacedRun: null });
  });
  return store;
}
