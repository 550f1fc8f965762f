// Measures how long a room takes to open: from the click on its link to its painted content, the first time and when it is opened again.

import { expect, type Page } from '@playwright/test';
import type { LabPage } from '../../e2e/pages/lab-page.ts';
import { SEVEN } from '../../e2e/pages/lab-page.ts';
import { ROOM_PLACES, ROOMS } from '../../src/domain/visit/rooms.ts';
import { close, withLab } from '../lab.ts';
import { spreadOf, type Spread } from '../spread.ts';
import { spread, type Part } from './part.ts';

interface RoomFigures {
  /** Of all places of all rooms, in milliseconds. */
  openRoomMs: { first: Spread; again: Spread };
}

/** The present drawing is asked about in some rooms, so each opens with one. */
const PATHS = ROOMS.flatMap((room) => {
  const places: readonly string[] = room === 'learn' ? ['1'] : ROOM_PLACES[room];
  return places.length > 0 ? places.map((place) => `${room}/${place}`) : [room];
});

/** @returns milliseconds from a change of the address to the first paint of the room that is not empty */
function openRoom(page: Page, path: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const startedAt = performance.now();
    const section = () => document.querySelector('#room section');
    const before = section()?.getAttribute('aria-label');
    location.hash = '${path}';
    requestAnimationFrame(function look() {
      const shown = section();
      if (!shown?.textContent || shown.getAttribute('aria-label') === before) return requestAnimationFrame(look);
      requestAnimationFrame(() => resolve(performance.now() - startedAt));
    });
  })`);
}

async function measure(open: (search?: string) => Promise<LabPage>): Promise<RoomFigures> {
  const lab = await open('#runs');
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  const opened = async () => {
    const times: number[] = [];
    for (const path of PATHS) times.push(await openRoom(lab.page, path));
    return times;
  };
  const first = spreadOf((await opened()).slice(0, -1));
  const again = spreadOf(await opened());
  await close(lab.page);
  return { openRoomMs: { first, again } };
}

export const rooms: Part<RoomFigures> = {
  title: 'Opening rooms',
  measure: () => withLab(measure),
  report: ({ openRoomMs: { first, again } }) => ({
    rows: [
      [
        'A room to open, the first time / again, of all rooms',
        `${spread(first, 0)} / ${spread(again, 0)} ms`,
        '150 ms',
        '',
      ],
    ],
    tables: [],
  }),
};
