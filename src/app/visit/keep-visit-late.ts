// Loads what writes the visit behind the page's first code, and says whether the browser refuses to store it.

import { createStore } from 'zustand/vanilla';
import type { VisitStores } from '../../session/visit-stores.ts';
import { newId } from '../new-id.ts';
import type { OpenedVisit } from './open-visit.ts';

/** @returns a store that says whether the visit would be lost by a reload */
export function keepVisitLate(stores: VisitStores, opened: OpenedVisit) {
  const trouble = createStore<{ notKept: boolean }>(() => ({ notKept: false }));
  const tell = (stored: boolean) => trouble.setState({ notKept: !stored });
  import('./keep-visit.ts').then(
    ({ keepVisit }) => keepVisit(stores, opened, { newId, tell }),
    () => tell(false),
  );
  return trouble;
}
