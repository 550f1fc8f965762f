// Holds a test image with the answer of the finished run's model.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ExampleService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { TEST_IMAGES } from '../../domain/experiment/splits.ts';
import type { TestImage } from '../../protocol/messages.ts';
import type { RunStore } from '../../session/run-store.ts';

export interface TestImageState {
  image: TestImage | null;
  failure: Failure | null;
  /** @param index 0 to 9,999, or null for a random one */
  show(index: number | null): void;
}

export type TestImageStore = StoreApi<TestImageState>;

interface TestImageDependencies {
  service: Pick<ExampleService, 'showTestImage'>;
  run: RunStore;
  /** @returns a number in [0,1) */
  random(): number;
}

/** Shows nothing before `show` is called. */
export function createTestImageStore({ service, run, random }: TestImageDependencies): TestImageStore {
  const store = createStore<TestImageState>((set) => ({
    image: null,
    failure: null,
    show(index) {
      const chosen = index ?? Math.floor(random() * TEST_IMAGES);
      const { runNumber } = run.getState();
      service.showTestImage(chosen).then(
        (image) => {
          if (run.getState().runNumber === runNumber) set({ image, failure: null });
        },
        (error: unknown) => set({ failure: failureOf(error) }),
      );
    },
  }));
  // The model of the next run gives other answers.
  run.subscribe(({ run: { phase } }, before) => {
    if (phase === 'preparing' && before.run.phase !== 'preparing')
      store.setState({ image: null, failure: null });
  });
  return store;
}
