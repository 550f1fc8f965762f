// Makes the stores that only the tab Runs needs when it is first opened, since the page opens without them. They outlast a visit to
// another tab.

import { createRunsStore, type RunsStore } from '../features/runs/runs-store.ts';
import { createRunQueue, type RunQueueStore } from '../session/run-queue.ts';
import type { Page } from './compose-page.ts';
import { queueLeft, saveQueue } from './queue-memory.ts';

interface RunPanelStores {
  runs: RunsStore;
  queue: RunQueueStore;
}

const made = new WeakMap<Page, RunPanelStores>();

/** @returns the same stores for the same page */
export function runPanelStores(page: Page): RunPanelStores {
  const { run, savedRuns, locks, newId } = page;
  const stores = made.get(page) ?? {
    runs: createRunsStore(savedRuns),
    queue: createRunQueue({ save: saveQueue, left: queueLeft(), run, savedRuns, locks, newId }),
  };
  made.set(page, stores);
  return stores;
}
