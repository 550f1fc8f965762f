// Declares what the room Runs shows and changes. The page's stores are handed in, since features do not import each other.

import type { ReactNode } from 'react';
import type { RunActions } from '../../session/run-actions.ts';
import type { RunQueueStore } from '../../session/run-queue.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import type { RunsStore } from './runs-store.ts';

/** It is the number of a run, or the ready-made model; null where neither answers. */
export type Answering = number | 'ready-made' | null;

export interface RunsProps {
  /** They are the buttons by which models and runs come and go. */
  exchange?: ReactNode;
  store: RunsStore;
  savedRuns: SavedRunsStore;
  queue: RunQueueStore;
  actions: RunActions;
  answering: Answering;
  /** A run or a lesson has the worker that trains. */
  busy: boolean;
  /** @returns the bytes that everything stored takes, and may take; null where the browser does not tell */
  measureStorage(): Promise<{ bytes: number; quota: number } | null>;
}
