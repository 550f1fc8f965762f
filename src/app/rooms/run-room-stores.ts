// Makes the stores that only the room Runs needs when it is first opened, since the page opens without them. They outlast a visit to
// another room.

import { createRunsStore, type RunsStore } from '../../features/runs/runs-store.ts';
import { createRunQueue, type RunQueueStore } from '../../session/run-queue.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import { recallInTab, rememberInTab } from '../../storage/settings.ts';
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
    runs: rememberedRuns(savedRuns),
    queue: createRunQueue({ save: saveQueue, left: queueLeft(), run, savedRuns, locks, newId }),
  };
  made.set(page, stores);
  return stores;
}

/** A reload finds the runs chosen that were compared before it. */
function rememberedRuns(savedRuns: SavedRunsStore): RunsStore {
  const compared = recallInTab('compared')?.split(' ').filter(Boolean) ?? [];
  const runs = createRunsStore(savedRuns, compared);
  runs.subscribe(({ colours }, before) => {
    if (colours !== before.colours) rememberInTab('compared', [...colours.keys()].join(' '));
  });
  return runs;
}
