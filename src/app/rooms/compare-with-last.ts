// Compares the run that is shown with the one before it.

import { openRoom } from '../../session/page-view.ts';
import type { Page } from '../compose-page.ts';
import { runRoomStores } from './run-room-stores.ts';

/** Opens the kept runs with these two chosen. */
export function compareWithLast(page: Page): void {
  const { runs } = page.savedRuns.getState();
  const at = runs.findIndex(({ id }) => id === page.run.getState().id);
  const pair = at < 0 ? [] : runs.slice(Math.max(0, at - 1), at + 1);
  runRoomStores(page)
    .runs.getState()
    .choose(pair.map(({ id }) => id));
  openRoom(page.view, { room: 'runs', place: null });
}
