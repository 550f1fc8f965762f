// Stores what the page shows, as it changes and when the page is left, so that the next visit of this tab opens with it.

import { readVisit } from '../../domain/visit/read-visit.ts';
import { writeVisit } from '../../domain/visit/write-visit.ts';
import type { VisitStores } from '../../session/visit-stores.ts';
import { VisitKeeper } from '../../session/visit-keeper.ts';
import { claimVisit, isVisitAlive, releaseVisit } from '../../storage/visit-locks.ts';
import { rememberTabId, removeVisit, storedVisits, storeVisit } from '../../storage/visits.ts';
import type { OpenedVisit } from './open-visit.ts';

const MOST_VISITS = 5;

interface Surroundings {
  /** @returns an id that no tab has */
  newId(): string;
  /** It is told whether the newest change was stored. */
  tell(stored: boolean): void;
}

/**
 * Keeps the visit from now on, as long as the page is open.
 */
export function keepVisit(stores: VisitStores, opened: OpenedVisit, { newId, tell }: Surroundings): void {
  let { id, mayBeOpen } = opened;
  const keeper = new VisitKeeper({
    stores,
    address: () => location.hash,
    save: (visit, open) => {
      const stored = storeVisit({ id, text: writeVisit(visit, { at: Date.now(), open }) });
      removeOldest(id);
      return stored;
    },
    tell,
  });

  const begin = async () => {
    const mine = (await claimVisit(id)) ?? !mayBeOpen;
    if (!mine) {
      id = newId();
      await claimVisit(id);
    }
    mayBeOpen = false;
    rememberTabId(id);
    keeper.start();
  };
  void begin();
  window.addEventListener('pagehide', () => {
    keeper.leave();
    releaseVisit();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void begin();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeper.hide();
  });

  const { elsewhere } = opened;
  if (elsewhere)
    void isVisitAlive(elsewhere.id).then((alive) => {
      if (!alive) stores.drawing.getState().recall(elsewhere.drawing);
    });
}

function removeOldest(own: string): void {
  const stored = storedVisits();
  if (stored.length <= MOST_VISITS) return;
  const others = stored.filter(({ id }) => id !== own);
  const at = new Map(others.map(({ id, text }) => [id, readVisit(text)?.at ?? 0]));
  others.sort((one, other) => (at.get(one.id) ?? 0) - (at.get(other.id) ?? 0));
  for (const { id } of others.slice(0, stored.length - MOST_VISITS)) removeVisit(id);
}
