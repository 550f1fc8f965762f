// The browser asks before a page is left on which something would be lost: a run, or a digit on its way to the disk.

import { isActive } from '../domain/run/run.ts';
import type { KeptDigitsStore } from '../session/kept-digits.ts';
import type { RunStore } from '../session/run-store.ts';

/** Listens from now on, for as long as the page lives. */
export function warnBeforeLeaving(run: RunStore, keptDigits: KeptDigitsStore): void {
  window.addEventListener('beforeunload', (event) => {
    if (isActive(run.getState().run) || keptDigits.getState().saving > 0) event.preventDefault();
  });
}
