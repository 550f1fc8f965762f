// Has the browser ask before the page is left while something would be lost: a run, or a digit on its way to the disk.

import { isActive } from '../domain/run/run.ts';
import type { KeptDigitsStore } from '../session/kept-digits.ts';
import type { RunStore } from '../session/run-store.ts';

/** Warns from now on, as long as the page is open. */
export function warnBeforeLeaving(run: RunStore, keptDigits: KeptDigitsStore): void {
  window.addEventListener('beforeunload', (event) => {
    if (isActive(run.getState().run) || keptDigits.getState().saving) event.preventDefault();
  });
}
