// Says what the page without a net needs of the rest of the page, and what it shows.

import type { ComponentType } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import type { RunStore } from '../../session/run-store.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import type { TeachingStore } from '../../session/teaching.ts';
import type { IntakeStore } from '../exchange/incoming/intake.ts';

/** What a reload could end or lose is read off them. */
export interface Losable {
  run: RunStore;
  teaching: TeachingStore;
  savedRuns: SavedRunsStore;
  keptDigits: KeptDigitsStore;
  presentModel: PresentModelStore;
  visitTrouble: StoreApi<{ notKept: boolean }>;
}

export interface OfflineSurroundings extends Losable {
  intake: IntakeStore;
  offline: LateOffline;
}

/** The frame shows them once they have come. */
export interface OfflineParts {
  Badge: ComponentType;
  Notice: ComponentType;
}

export type LateOffline = StoreApi<{ parts: OfflineParts | null }>;
