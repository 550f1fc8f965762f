// Shows, when the page opens, the run that it showed last, and offers to go on with one that was cut off with its page.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf } from '../domain/coded-error.ts';
import { isActive } from '../domain/run/run.ts';
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

/** Without an epoch a run begins anew, which is another run where it had begun with the weights of a model. */
function canGoOn({ epochs, startedFrom }: SavedRun): boolean {
  return epochs.length > 0 || startedFrom === null;
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
  const endCutOff = async (run: SavedRun): Promise<void> => {
    if (run.end !== null || (await locks.isHeld(`run/${run.id}`))) return;
    await savedRuns.getState().record(run.id, { end: 'cut-off' });
  };
  /** A run without an epoch has nothing to go on from, and begins anew: by its seed it becomes the same run. */
  const goOnWith = async (run: SavedRun): Promise<void> => {
    if (run.epochs.length > 0) return actions.goOn(run, run.config.epochs);
    actions.trainAgain(run, run.config.seed);
    await savedRuns.getState().forget(run.id);
  };
  const store = createStore<ArrivalState>((set, get) => ({
    offered: null,
    goOn() {
      const { offered } = get();
      if (!offered) return;
      set({ offered: null });
      goOnWith(offered).catch((error: unknown) => runStore.setState({ failure: failureOf(error) }));
    },
    dismiss() {
      const { offered } = get();
      set({ offered: null });
      // It is not offered again.
      if (offered) void savedRuns.getState().record(offered.id, { end: 'stopped' });
    },
    async arrive() {
      await savedRuns.getState().load();
      await Promise.all(savedRuns.getState().runs.map(endCutOff));
      const { runs } = savedRuns.getState();
      const shown = runs.find(({ id }) => id === shownBefore) ?? runs.at(-1);
      // A person who was quicker than the disk has begun a run already.
      if (!shown || runStore.getState().id !== null) return;
      if (shown.end !== null) runStore.getState().show(shown);
      set({ offered: shown.end === 'cut-off' && canGoOn(shown) ? shown : null });
    },
  }));
  // Who begins another run has answered.
  runStore.subscribe(({ run }) => {
    if (isActive(run) && store.getState().offered) store.setState({ offered: null });
  });
  return store;
}
