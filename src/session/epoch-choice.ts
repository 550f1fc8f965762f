// Lets the weights of any epoch of the present run answer, so that one can see what it read after its first epoch and what after
// its last.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf, type Failure } from '../domain/coded-error.ts';
import { LatestOnly } from './latest-only.ts';
import type { RunActions } from './run-actions.ts';
import type { RunStore } from './run-store.ts';
import type { SavedRunsStore } from './saved-runs.ts';

export interface EpochChoiceState {
  failure: Failure | null;
  /** @param epoch counted from 1; one whose weights are kept */
  choose(epoch: number): void;
}

export type EpochChoiceStore = StoreApi<EpochChoiceState>;

interface EpochChoiceDependencies {
  run: RunStore;
  savedRuns: SavedRunsStore;
  actions: RunActions;
}

/** A slider moves faster than weights come from the disk. */
const REST_MS = 100;

/** While one epoch is on its way, only the newest of those chosen meanwhile follows it. */
export function createEpochChoice({ run, savedRuns, actions }: EpochChoiceDependencies): EpochChoiceStore {
  return createStore<EpochChoiceState>((set) => {
    let wanted = 0;
    const use = async () => {
      const { id } = run.getState();
      const saved = savedRuns.getState().runs.find((each) => each.id === id);
      try {
        if (saved) await actions.use(saved, wanted === saved.bestEpoch ? 'best' : wanted);
        set({ failure: null });
      } catch (error) {
        set({ failure: failureOf(error) });
      }
    };
    const using = new LatestOnly(use, REST_MS);
    return {
      failure: null,
      choose(epoch) {
        wanted = epoch;
        using.ask();
      },
    };
  });
}
