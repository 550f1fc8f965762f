// Holds what the present model says of the learner's own digits, each in greys and in two values. They are read only while a
// view watches.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BatchClassificationService } from '../../client/services.ts';
import { argMax } from '../../domain/arg-max.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { inksOf, type KeptDigit } from '../../domain/kept/kept-digit.ts';
import { shownDigits, twoValued } from '../../domain/lesson/handwriting.ts';
import { probabilitiesOf } from '../../domain/reading/probabilities.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';
import { Watchers } from '../../session/watchers.ts';

export interface ReadPicture {
  /** It is 784 bytes. */
  picture: Uint8Array;
  /** They are ten; null before the model has answered. */
  probabilities: readonly number[] | null;
  predicted: number | null;
}

export interface HandwrittenDigit {
  id: string;
  label: number;
  grey: ReadPicture;
  two: ReadPicture;
}

export interface HandwritingState {
  digits: readonly HandwrittenDigit[];
  failure: Failure | null;
  /** Reads from now on. @returns a function that ends that */
  watch(): () => void;
}

export type HandwritingStore = StoreApi<HandwritingState>;

interface HandwritingDependencies {
  service: BatchClassificationService;
  keptDigits: KeptDigitsStore;
  presentModel: PresentModelStore;
}

/** Shows nothing before a view watches. */
export function createHandwriting({
  service,
  keptDigits,
  presentModel,
}: HandwritingDependencies): HandwritingStore {
  return createStore<HandwritingState>((set) => {
    const read = async () => {
      const { source } = presentModel.getState();
      const grey = shownDigits(keptDigits.getState().digits);
      const two = grey.map((digit) => ({ ...digit, picture: twoValued(digit.picture) }));
      if (grey.length === 0) return set({ digits: [], failure: null });
      const answers = hasModel(presentModel.getState())
        ? await service.classifyMany(inksOf([...grey, ...two]))
        : null;
      if (!watchers.any || source !== presentModel.getState().source) return;
      const readAt = ({ picture }: KeptDigit, index: number): ReadPicture => {
        const probabilities = answers && probabilitiesOf(answers, index);
        return { picture, probabilities, predicted: probabilities && argMax(probabilities) };
      };
      const digits = grey.map((digit, index) => ({
        id: digit.id,
        label: digit.label,
        grey: readAt(digit, index),
        two: readAt(two[index], grey.length + index),
      }));
      set({ digits, failure: null });
    };
    const reading = new LatestOnly(() =>
      read().catch((error: unknown) => set({ failure: failureOf(error) })),
    );
    const ask = () => {
      if (watchers.any) reading.ask();
    };
    const watchers = new Watchers(ask, () => set({ failure: null }));
    onOtherModel(presentModel, ask);
    keptDigits.subscribe(({ digits }, before) => {
      if (digits !== before.digits) ask();
    });
    return { digits: [], failure: null, watch: () => watchers.watch() };
  });
}
