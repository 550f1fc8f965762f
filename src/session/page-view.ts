// Holds what of the page is open, so that a reload shows the same.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { ROOM_PLACES, type OpenRoom, type RoomId } from '../domain/visit/rooms.ts';
import type { PageView } from '../domain/visit/visit.ts';

export type PageViewStore = StoreApi<PageView>;

/** Opens with the first room. */
export function createPageView(): PageViewStore {
  return createStore<PageView>(() => ({ room: 'learn', places: {}, settingsOpen: false, imageSet: 'test' }));
}

/** Shows a room, at a place of it or where it was last. */
export function openRoom(view: PageViewStore, { room, place }: OpenRoom): void {
  view.setState(({ places }) => ({ room, places: place === null ? places : { ...places, [room]: place } }));
}

/** @returns the place that the room shows, which is its first before another was opened */
export function placeOf({ places }: PageView, room: RoomId): string {
  return places[room] ?? ROOM_PLACES[room].at(0) ?? '';
}
