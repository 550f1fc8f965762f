// Has the browser ask before the page is left while something would be lost: a run, or what is on its way to the disk.

import { isActive } from '../../domain/run/run.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import type { RunStore } from '../../session/run-store.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';

interface Losable {
  run: RunStore;
  savedRuns: SavedRunsStore;
  keptDigits: KeptDigitsStore;
}

/** Warns from now on, as long as the page is open. */
export function warnBeforeLeaving({ run, savedRuns, keptDigits }: Losable): void {
  window.addEventListener('beforeunload', (event) => {
    const saving = savedRuns.getState().saving || keptDigits.getState().saving;
    if (isActive(run.getState().run) || saving) event.preventDefault();
  });
}
