// Holds where the weights that answer drawings come from, and remembers for the next visit which model was used last. Every
// store that depends on them observes `source`, which is another object whenever other weights answer.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf, type Failure } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { SavedModel } from '../domain/kept/saved-model.ts';
import type { UsedModel } from '../domain/model/used-model.ts';
import { sourceOf, type Answering, type ModelSource } from './model-source.ts';
import type { PresentModelDependencies } from './present-model-dependencies.ts';
import { storedOrLate } from './storage-patience.ts';

export type { Answering, ModelSource };

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
  /** It is the shipped model's accuracy on the test images in [0,1]; null until that model has come. */
  shippedAccuracy: number | null;
  /** Says whether the weights of a run that goes on answer; a person may have picked another model meanwhile. */
  followsTraining: boolean;
  /**
   * Hands the weights to the classifier; `source` changes when it has them, or has failed to load them. The next visit begins
   * with them, where they are stored.
   */
  answerWith(answering: Answering): void;
  /** Lets the weights of a run that goes on answer; they are not yet a model that a visit could begin with. */
  answerWhileTraining(model: ModelWeights, epoch: number): void;
  /** Lets the run that goes on answer, the newest of its weights at once and all that follow. */
  followTraining(): void;
  /** Says that a run begins, whose weights answer as they come. */
  expectTraining(): void;
  /**
   * Ends the answers of a run that gives no result, or learned nothing: where its unfinished weights answer, `instead` does from
   * now on, or without that the model that answered before them.
   */
  withdrawTraining(instead: Answering | null): void;
  /** Lets a model answer from now on that is stored nowhere yet, and stores it. */
  keep(model: Omit<SavedModel, 'savedAt'>): void;
  /** Lets the model that ships with the page answer. @returns whether it could be had */
  useShipped(): Promise<boolean>;
  /** The next visit begins with this; null before anything was used. */
  used: UsedModel | null;
  /** Remembers what the next visit begins with. */
  remember(used: UsedModel | null): void;
  /** @returns the weights that answer or are on their way to the classifier, which an export takes; null where there are none */
  answering(): Answering | null;
  /** Says that a person used the present model; it is remembered where another tab has used a model since. */
  confirmUsed(): void;
  /**
   * Lets the stored model answer, else the shipped one, unless newer weights have come meanwhile. The shipped one answers also
   * while storage keeps the page waiting, and at once where it was used last.
   */
  openFirst(): Promise<void>;
  /** Fetches the shipped model once more, where it did not come. */
  retryShipped(): Promise<void>;
}

export type PresentModelStore = StoreApi<PresentModelState>;

/** Storage answers within some tens of milliseconds where it answers at all; the other second of two is for the shipped model. */
const FIRST_MODEL_PATIENCE_MS = 1_000;

/** Opens without a model; `openFirst` brings one. */
export function createPresentModel({
  load,
  loadUsed,
  shippedLast,
  rememberUsed,
  news,
  save,
  shipped,
  now,
  wait,
}: PresentModelDependencies): PresentModelStore {
  return createStore<PresentModelState>((set, get) => {
    // These were handed over last; a run's unfinished weights are among them.
    let newest: Answering | null = null;
    // They are of the run that goes on, whether or not they answer.
    let training: Answering | null = null;
    // These answer again when a run ends without a result.
    let finished: Answering | null = null;
    let loaded = Promise.resolve();
    /** @param stored the model is named once this has settled, so that a reload finds what is named, or has kept the page waiting */
    const hand = (answering: Answering, stored?: Promise<void>) => {
      newest = answering;
      const changed = () => {
        if (newest === answering) set({ source: answering.source, arriving: false, shippedFailure: null });
      };
      const storing = stored && storedOrLate(stored, wait);
      loaded = Promise.allSettled([load(answering.model), storing]).then(changed);
    };

    /** It never rejects. */
    const remember = async (used: UsedModel | null): Promise<void> => {
      if (!used) return;
      set({ used });
      usedElsewhere = false;
      try {
        await rememberUsed(used);
        set({ notStored: false, storedUnusable: false });
        news.tell();
      } catch {
        set({ notStored: true });
      }
    };
    let usedElsewhere = false;
    news.listen(() => {
      usedElsewhere = true;
    });
    const answerFirst = (answering: Answering) => {
      if (finished && finished.source.kind !== 'shipped') return;
      finished = answering;
      set({ used: answering.used });
      if (newest?.source.kind !== 'training') hand(finished);
    };
    /** @returns whether the model can be used */
    const answerWithUsed = (used: Answering | 'unusable' | null) => {
      if (used === 'unusable') set({ storedUnusable: true });
      if (used === null || used === 'unusable') return false;
      answerFirst(used);
      return true;
    };

    const fetchShipped = async () => {
      set({ arriving: !hasModel(get()), shippedFailure: null });
      try {
        const model = await shipped();
        if (model) set({ shippedAccuracy: model.testAccuracy ?? null });
        return model;
      } catch (error) {
        set({ shippedFailure: failureOf(error) });
        return null;
      }
    };
    const answerWithShipped = async () => {
      const model = await fetchShipped();
      if (model) answerFirst({ model, source: { kind: 'shipped' }, used: { kind: 'shipped' } });
      else set({ arriving: false });
      // Nobody misses it where another model has come meanwhile.
      if (hasModel(get())) set({ shippedFailure: null });
    };

    return {
      source: { kind: 'none' },
      used: null,
      notStored: false,
      storedUnusable: false,
      arriving: false,
      shippedFailure: null,
      shippedAccuracy: null,
      followsTraining: true,
      answerWith(answering) {
        finished = answering;
        hand(answering, remember(answering.used));
      },
      answerWhileTraining(model, epoch) {
        training = { model, source: { kind: 'training', epoch }, used: null };
        if (get().followsTraining) hand(training);
      },
      followTraining() {
        set({ followsTraining: true });
        if (training) hand(training);
      },
      expectTraining() {
        training = null;
        set({ followsTraining: true });
      },
      withdrawTraining(instead) {
        if (newest?.source.kind !== 'training') return;
        if (instead) return get().answerWith(instead);
        if (finished) {
          // The run's best weights were remembered on the way, before it showed that they are good for nothing.
          hand(finished, get().used === finished.used ? undefined : remember(finished.used));
          return;
        }
        newest = null;
        void loaded.then(() => set({ source: { kind: 'none' } }));
      },
      keep(kept) {
        const saved: SavedModel = { ...kept, savedAt: now().toISOString() };
        const answering: Answering = { model: saved.model, source: sourceOf(saved), used: null };
        finished = answering;
        const store = async () => {
          answering.used = await save(saved);
          if (finished === answering) await remember(answering.used);
        };
        hand(
          answering,
          store().catch(() => set({ notStored: true })),
        );
      },
      async useShipped() {
        set({ followsTraining: false });
        const model = await fetchShipped();
        if (model) get().answerWith({ model, source: { kind: 'shipped' }, used: { kind: 'shipped' } });
        return model !== null;
      },
      async retryShipped() {
        if (hasModel(get())) await get().useShipped();
        else await answerWithShipped();
      },
      remember: (used) => void remember(used),
      answering: () => newest,
      confirmUsed() {
        if (usedElsewhere) void remember(finished?.used ?? null);
      },
      async openFirst() {
        set({ arriving: true });
        const used = loadUsed().then(answerWithUsed);
        const tooLate = shippedLast ? false : wait(FIRST_MODEL_PATIENCE_MS).then(() => false);
        if (await Promise.race([used, tooLate])) return;
        await answerWithShipped();
      },
    };
  });
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
