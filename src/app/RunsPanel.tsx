// Connects the kept runs, their queue, the run that goes on and the model that answers, which do not import each other.

import { useStore } from 'zustand';
import { isActive } from '../domain/run/run.ts';
import { Runs } from '../features/runs/Runs.tsx';
import { createRunsStore, type RunsStore } from '../features/runs/runs-store.ts';
import type { SavedRunsStore } from '../session/saved-runs.ts';
import type { Page } from './compose-page.ts';

/** What is chosen and how it is sorted outlasts a visit to another tab. The store is made late, since the page opens without it. */
const stores = new WeakMap<SavedRunsStore, RunsStore>();

function storeOf(savedRuns: SavedRunsStore): RunsStore {
  const store = stores.get(savedRuns) ?? createRunsStore(savedRuns);
  stores.set(savedRuns, store);
  return store;
}

/** A browser that keeps this to itself, or has no storage, tells nothing. */
async function measureStorage(): Promise<{ used: number; quota: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || !quota ? null : { used: usage, quota };
  } catch {
    return null;
  }
}

export function RunsPanel({ page }: { page: Page }) {
  const { savedRuns, runQueue, runActions, presentModel, run } = page;
  const source = useStore(presentModel, (state) => state.source);
  const runNumber = useStore(run, (state) => state.runNumber);
  const busy = useStore(run, (state) => isActive(state.run) || state.lessonGoesOn);
  const answering = () => {
    if (source.kind === 'shipped') return 'ready-made';
    if (source.kind === 'training') return runNumber;
    return source.kind === 'trained' ? source.run : null;
  };
  return (
    <Runs
      store={storeOf(savedRuns)}
      savedRuns={savedRuns}
      queue={runQueue}
      actions={runActions}
      answering={answering()}
      busy={busy}
      measureStorage={measureStorage}
    />
  );
}
