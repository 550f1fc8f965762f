// Declares what every room is given.

import type { Page } from '../compose-page.ts';

export interface RoomProps {
  page: Page;
  /** It is the open place of the room, "" where the room has none. */
  place: string;
}
