// Trains experiments one after the other: one with several seeds, or with several values of one setting. The queue outlives a
// reload, upon which it waits until a person lets it go on.

import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../domain/coded-error.ts';
import type { Experiment } from '../domain/experiment/experiment-link.ts';

export interface QueuedRun {
  experiment: Experiment;
  /** `run` is the id of the kept run, null before it begins. */
  run: string | null;
  state: 'waits' | 'goes-on' | 'done' | 'skipped' | 'failed';
}

export interface RunQueueState {
  /** It is empty where nothing is queued. */
  queue: readonly QueuedRun[];
  /** A paused queue lets the run that goes on come to its end, and begins no other. */
  paused: boolean;
  failure: Failure | null;
  /** Another tab trains its queue since this time, in ISO 8601; only one does at a time. */
  heldSince: string | null;
  /** Adds runs at the end, and begins. @throws CodedError 'queue-elsewhere' while another tab has it */
  add(experiments: readonly Experiment[]): Promise<void>;
  pause(): void;
  goOn(): void;
  /** Ends the run that goes on, or takes a waiting one out. */
  skip(index: number): void;
  /** Ends the run that goes on, and takes all that wait out. */
  stop(): void;
  /** Forgets a queue that is done. */
  dismiss(): void;
}

export type RunQueueStore = StoreApi<RunQueueState>;
