// Makes the stores that only the tab Stability needs when it is first opened. They outlast a visit to another tab.

import { createFlipsStore, type FlipsStore } from '../features/flips/flips-store.ts';
import { createMorphStore, type MorphStore } from '../features/flips/morph-store.ts';
import type { Page } from './compose-page.ts';

interface StabilityPanelStores {
  flips: FlipsStore;
  morph: MorphStore;
}

const made = new WeakMap<Page, StabilityPanelStores>();

/** @returns the same stores for the same page */
export function stabilityPanelStores(page: Page): StabilityPanelStores {
  const { classifier: service, drawing, presentModel } = page;
  const stores = made.get(page) ?? {
    flips: createFlipsStore({ service, drawing, presentModel }),
    morph: createMorphStore({ service, drawing, presentModel }),
  };
  made.set(page, stores);
  return stores;
}
