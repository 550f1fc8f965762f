// Finds what the page opens with: what this tab showed before, else what the newest visit left. It is read at once, so that the
// first paint shows it.

import { readVisit } from '../../domain/visit/read-visit.ts';
import type { Visit } from '../../domain/visit/visit.ts';
import { storedVisits, tabId } from '../../storage/visits.ts';

export interface OpenedVisit {
  /** It is to be claimed before anything is stored under it, since a duplicated tab has the id of another. */
  id: string;
  /** The page showed this before; only its own visit has an address. */
  visit: Partial<Visit>;
  /** Says whether another page may still be there that has this id. */
  mayBeOpen: boolean;
  /** This drawing is to be shown only if the page that it lies on is gone. */
  elsewhere: { id: string; drawing: Visit['drawing'] } | null;
}

/** @param newId is taken where the tab has none */
export function openVisit(newId: string): OpenedVisit {
  const stored = storedVisits();
  const tab = tabId();
  const own = readVisit(stored.find(({ id }) => id === tab)?.text ?? null);
  if (tab !== null && own) return { id: tab, visit: own, mayBeOpen: own.open, elsewhere: null };

  const visits = stored.flatMap(({ id, text }) => ({ id, visit: readVisit(text) }));
  const newest = visits.sort((one, other) => (other.visit?.at ?? 0) - (one.visit?.at ?? 0)).at(0);
  const { drawing, experiment, view, open } = newest?.visit ?? {};
  return {
    id: tab ?? newId,
    visit: { experiment, view, drawing: open ? undefined : drawing },
    mayBeOpen: false,
    elsewhere: open && newest && drawing ? { id: newest.id, drawing } : null,
  };
}
