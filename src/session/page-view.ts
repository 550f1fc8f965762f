// Holds what of the page is open, so that a reload shows the same.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PageView } from '../domain/visit/visit.ts';

export type PageViewStore = StoreApi<PageView>;

/** Opens with the first tab. */
export function createPageView(): PageViewStore {
  return createStore<PageView>(() => ({ tab: '', settingsOpen: false, imageSet: 'test' }));
}
