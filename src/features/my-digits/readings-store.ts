// What the present model says of the kept digits. They are read only while someone looks, in chunks between which the pad's own
// questions are answered.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { inksOf } from '../../domain/kept/kept-digit.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';
import { Watchers } from '../../session/watchers.ts';

export type Answers = ReadonlyMap<string, readonly number[]>;

export interface ReadingsState {
  /** Ten probabilities by the digit's id; those of one model, never of two. */
  answers: Answers;
  failure: Failure | null;
  /** Reads from now on; @returns what ends that */
  watch(): () => void;
}

export type ReadingsStore = StoreApi<ReadingsState>;

interface ReadingsDependencies {
  service: BatchClassificationService;
  keptDigits: KeptDigitsStore;
  presentModel: PresentModelStore;
}

/** A drawing's question waits for one chunk at most. */
const CHUNK = 50;
const CLASSES = 10;

/** Nothing is read before someone watches. */
export function createReadingsStore(dependencies: ReadingsDependencies): ReadingsStore {
  const { service, keptDigits, presentModel } = dependencies;
  return createStore<ReadingsState>((set) => {
    const readAll = async () => {
      const { digits } = keptDigits.getState();
      const { source } = presentModel.getState();
      const answers = new Map<string, readonly number[]>();
      for (let first = 0; first < digits.length; first += CHUNK) {
        const chunk = digits.slice(first, first + CHUNK);
        const probabilities = await service.classifyMany(inksOf(chunk));
        // What was read half by one model and half by another is read again.
        if (!watchers.any || source !== presentModel.getState().source) return;
        chunk.forEach(({ id }, index) =>
          answers.set(id, Array.from(probabilities.subarray(index * CLASSES, (index + 1) * CLASSES))),
        );
      }
      set({ answers, failure: null });
    };
    const reading = new LatestOnly(() =>
      readAll().catch((error: unknown) => set({ failure: failureOf(error) })),
    );
    const ask = () => {
      if (watchers.any && hasModel(presentModel.getState())) reading.ask();
    };
    // Nobody renews the answers: another model may have come when someone looks again.
    const watchers = new Watchers(ask, () => set({ answers: new Map(), failure: null }));

    onOtherModel(presentModel, ask);
    keptDigits.subscribe(({ digits }, before) => {
      if (digits !== before.digits) ask();
    });
    return { answers: new Map(), failure: null, watch: () => watchers.watch() };
  });
}
