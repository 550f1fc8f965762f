// Opens the room that shows a run when one begins, but for where a person watches it already.

import { isActive } from '../domain/run/run.ts';
import { openRoom, type PageViewStore } from '../session/page-view.ts';
import type { RunStore } from '../session/run-store.ts';

/** The lesson shows the run itself, and Runs the queue to which it may belong. */
const STAYS_IN = new Set(['learn', 'runs']);

/** Does so from now on, as long as the page is open. */
export function showNewRun(run: RunStore, view: PageViewStore): void {
  run.subscribe((state, before) => {
    if (!isActive(state.run) || isActive(before.run) || STAYS_IN.has(view.getState().room)) return;
    openRoom(view, { room: 'train', place: 'curves' });
  });
}
