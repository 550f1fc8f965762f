// Shows, when the page opens, the run that it showed last, and offers to go on with one that was cut off with its page.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf } from '../domain/coded-error.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';
import type { RunActions } from './run-actions.ts';
import type { RunStore } from './run-store.ts';
import type { SavedRunsStore } from './saved-runs.ts';
import type { TabLocks } from './tab-locks.ts';

export interface ArrivalState {
  /** This run was cut off, and waits for an answer whether it is to go on. */
  offered: SavedRun | null;
  goOn(): void;
  dismiss(): void;
  /** Reads the kept runs, and shows the last one. It never rejects. */
  arrive(): Promise<void>;
}

export type ArrivalStore = StoreApi<ArrivalState>;

interface ArrivalDependencies {
  savedRuns: SavedRunsStore;
  run: RunStore;
  actions: RunActions;
  locks: Pick<TabLocks, 'isHeld'>;
  /** It is the run that this tab showed before it was reloaded. */
  shownBefore: string | null;
}

/** Opens without an offer; `arrive` makes one. */
export function createArrival({
  savedRuns,
  run: runStore,
  actions,
  locks,
  shownBefore,
}: ArrivalDependencies): ArrivalStore {
  const endCutOff = async (run: SavedRun): Promise<SavedRun | null> => {
    if (run.end !== null || (await locks.isHeld(`run/${run.id}`))) return null;
    const { record, forget } = savedRuns.getState();
    if (run.epochs.length === 0) {
      await forget(run.id);
      return null;
    }
    await record(run.id, { end: 'cut-off' });
    return { ...run, end: 'cut-off' };
  };
  return createStore<ArrivalState>((set, get) => ({
    offered: null,
    goOn() {
      const { offered } = get();
      if (!offered) return;
      set({ offered: null });
      actions
        .goOn(offered, offered.config.epochs)
        .catch((error: unknown) => runStore.setState({ failure: failureOf(error) }));
    },
    dismiss: () => set({ offered: null }),
    async arrive() {
      await savedRuns.getState().load();
      const cutOff = (await Promise.all(savedRuns.getState().runs.map(endCutOff))).filter(
        (run) => run !== null,
      );
      const { runs } = savedRuns.getState();
      const offered = cutOff.find(({ id }) => id === shownBefore) ?? cutOff.at(-1) ?? null;
      const shown = offered ?? runs.find(({ id }) => id === shownBefore) ?? runs.at(-1);
      // A person who was quicker than the disk has begun a run already.
      if (!shown || runStore.getState().id !== null) return;
      if (shown.end !== null) runStore.getState().show(shown);
      set({ offered });
    },
  }));
}
