// Goes from room to room by the links of the page, in either language.

import { expect, type Page } from '@playwright/test';
import type { RoomId } from '../../src/domain/visit/rooms.ts';

/** Opens a room, at a place of it where one is named, and waits until it shows. */
export async function openRoom(page: Page, room: RoomId, place?: string): Promise<void> {
  // There are links in the header, and on a phone at the foot.
  await page.locator(`nav a[href="#${room}"]:visible`).click();
  const path = place === undefined ? room : `${room}/${place}`;
  if (place !== undefined) await page.locator(`nav a[href="#${path}"]`).click();
  await expect(page.locator(`nav a[href="#${path}"]:visible`)).toHaveAttribute('aria-current', 'page');
}
