// Holds what the present model says of the kept digits. They are read only while a view watches, in chunks, between which the
// questions of the pad are answered.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { inksOf } from '../../domain/kept/kept-digit.ts';
import { probabilitiesOf } from '../../domain/reading/probabilities.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';
import { Watchers } from '../../session/watchers.ts';

export type Answers = ReadonlyMap<string, readonly number[]>;

export interface ReadingsState {
  /** They are ten probabilities by the id of the digit, all of one model. */
  answers: Answers;
  failure: Failure | null;
  /** Reads from now on. @returns a function that ends that */
  watch(): () => void;
}

export type ReadingsStore = StoreApi<ReadingsState>;

interface ReadingsDependencies {
  service: BatchClassificationService;
  keptDigits: KeptDigitsStore;
  presentModel: PresentModelStore;
}

/** A drawing waits for one chunk of this many digits at most. */
const CHUNK = 50;

/** Reads nothing before a view watches. */
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
        // Digits that were read half by one model and half by another are read again.
        if (!watchers.any || source !== presentModel.getState().source) return;
        chunk.forEach(({ id }, index) => answers.set(id, probabilitiesOf(probabilities, index)));
      }
      set({ answers, failure: null });
    };
    const reading = new LatestOnly(() =>
      readAll().catch((error: unknown) => set({ failure: failureOf(error) })),
    );
    const ask = () => {
      if (watchers.any && hasModel(presentModel.getState())) reading.ask();
    };
    // The answers are no longer renewed, and another model may have come when a view watches again.
    const watchers = new Watchers(ask, () => set({ answers: new Map(), failure: null }));

    onOtherModel(presentModel, ask);
    keptDigits.subscribe(({ digits }, before) => {
      if (digits !== before.digits) ask();
    });
    return { answers: new Map(), failure: null, watch: () => watchers.watch() };
  });
}
