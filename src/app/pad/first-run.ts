// Prepares the first run of a newcomer, which is short enough to be watched to its end.

import { openRoom } from '../../session/page-view.ts';
import type { Page } from '../compose-page.ts';

const IMAGES = 2_000;

/** Sets the number of images, as a step that Undo takes back, and opens the room where Train shows what it does. */
export function prepareFirstRun({ experiment, view }: Page): void {
  experiment.getState().setText('imageCount', String(IMAGES));
  openRoom(view, { room: 'train', place: 'curves' });
}
