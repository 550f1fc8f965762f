// Makes the stores that only the place Stability needs when it is first opened. They outlast a visit to another room.

import { createFlipsStore, type FlipsStore } from '../../features/flips/flips-store.ts';
import { createMorphStore, type MorphStore } from '../../features/flips/morph-store.ts';
import type { Page } from '../compose-page.ts';

interface StabilityStores {
  flips: FlipsStore;
  morph: MorphStore;
}

const made = new WeakMap<Page, StabilityStores>();

/** @returns the same stores for the same page */
export function stabilityStores(page: Page): StabilityStores {
  const { classifier: service, drawing, presentModel } = page;
  const stores = made.get(page) ?? {
    flips: createFlipsStore({ service, drawing, presentModel }),
    morph: createMorphStore({ service, drawing, presentModel }),
  };
  made.set(page, stores);
  return stores;
}
