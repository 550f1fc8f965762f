// Holds the runs that are kept, of this tab and of others, and what a person does to them: rename, star, note, delete and take
// back. The run that goes on is written by `run-recorder`.

import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../domain/coded-error.ts';
import type { RunStorage, SavedRun, WrittenToRun } from '../domain/run/saved-run.ts';

export interface SavedRunsState {
  /** They are ordered by number, without those that were deleted. */
  runs: readonly SavedRun[];
  /** It turns true once storage has answered. */
  loaded: boolean;
  /** It says why the newest change is not stored, or nothing could be read. */
  failure: Failure | null;
  /** These runs, by number, lost their weights to make room, since the person last dismissed it. */
  droppedFrom: readonly number[];
  /** These were deleted last and can be taken back. */
  deleted: readonly SavedRun[];
  /** Changes a name, note or star at once, and stores it. */
  write(id: string, changes: Omit<WrittenToRun, 'deletedAt'>): void;
  remove(ids: readonly string[]): void;
  takeBack(): void;
  dismissDropped(): void;
  dismissFailure(): void;
}

export type SavedRunsStore = StoreApi<SavedRunsState>;

/** Tells the other tabs of this browser which runs have changed, and hears it from them. */
export interface RunNews {
  tell(ids: readonly string[]): void;
  listen(heard: (ids: readonly string[]) => void): void;
}

export interface SavedRunsDependencies {
  storage: RunStorage;
  news: RunNews;
  now(): Date;
}
