// Holds what the augmentation in the form makes of a few training images.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ExampleService } from '../../client/services.ts';
import type { VariationExamples } from '../../domain/augmenting/variation-examples.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';

export interface ExamplesState {
  examples: VariationExamples | null;
  failure: Failure | null;
  /** Makes other examples at each call; does nothing while a setting is wrong. */
  show(): void;
}

export type ExamplesStore = StoreApi<ExamplesState>;

interface ExamplesDependencies {
  service: Pick<ExampleService, 'varyImages'>;
  experiment: ExperimentStore;
  /** @returns a number in [0,1) */
  random(): number;
}

/** Makes nothing before `show` is called. */
export function createExamplesStore({ service, experiment, random }: ExamplesDependencies): ExamplesStore {
  return createStore<ExamplesState>((set) => {
    let newest = 0;
    return {
      examples: null,
      failure: null,
      show() {
        const { config, settingProblems } = experiment.getState();
        if (!config.augmentation || settingProblems.length > 0) return;
        const seed = Math.floor(random() * 2 ** 31);
        newest = seed;
        service.varyImages(config.augmentation, seed).then(
          (examples) => {
            if (newest === seed) set({ examples, failure: null });
          },
          (error: unknown) => set({ failure: failureOf(error) }),
        );
      },
    };
  });
}
