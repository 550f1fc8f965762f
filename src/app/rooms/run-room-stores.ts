// Makes the stores that only the room Runs needs when it is first opened, since the page opens without them. They outlast a visit to
// another room.

import { createRunsStore, type RunsStore } from '../../features/runs/runs-store.ts';
import { createRunQueue, type RunQueueStore } from '../../session/run-queue.ts';
import type { Page } from '../compose-page.ts';
import { queueLeft, saveQueue } from './queue-memory.ts';

interface RunRoomStores {
  runs: RunsStore;
  queue: RunQueueStore;
}

const made = new WeakMap<Page, RunRoomStores>();

/** @returns the same stores for the same page */
export function runRoomStores(page: Page): RunRoomStores {
  const { run, savedRuns, locks, newId } = page;
  const stores = made.get(page) ?? {
    runs: createRunsStore(savedRuns),
    queue: createRunQueue({ save: saveQueue, left: queueLeft(), run, savedRuns, locks, newId }),
  };
  made.set(page, stores);
  return stores;
}
