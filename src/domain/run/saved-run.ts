// Defines a run as it is kept: what was trained, by what, what came of it, and what a person wrote to it.

import type { PresetName } from '../experiment/presets.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';
import type { ModelWeights, ResumePoint } from '../model/model-weights.ts';
import type { WhichWeights } from '../model/used-model.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import {
  IDLE_RUN,
  type BackendNote,
  type EndReason,
  type EpochRecord,
  type MeasuredEngine,
  type Run,
} from './run.ts';

/** A run ended for one of the engine's reasons, failed with a sentence, or was cut off with its page. */
export type RunEnd = EndReason | 'failed' | 'cut-off';

export type { WhichWeights };

export interface SavedRun {
  id: string;
  /** Runs are counted from 1 in each browser, over all of its tabs. */
  number: number;
  /** A person gave it this name; null leaves it to what differs from the preset. */
  name: string | null;
  note: string;
  starred: boolean;
  /** Times are in ISO 8601. */
  startedAt: string;
  /** It is null while the run goes on. */
  end: RunEnd | null;
  /** It was deleted at this time, and can come back for a while; null for all others. */
  deletedAt: string | null;
  preset: PresetName;
  network: NetworkSpec;
  config: TrainingConfig;
  engine: MeasuredEngine | null;
  backendNote: BackendNote | null;
  epochs: readonly EpochRecord[];
  /** Epochs are counted from 1; it is null before the first. */
  bestEpoch: number | null;
  /** These are the figures on the test images; the accuracy is in [0,1]. */
  test: { loss: number; accuracy: number } | null;
  /** Runs that one request queued, as repetitions or variations of one experiment, share it. */
  queued: string | null;
  /** It began with the weights of the model of this name, and not with those that its seed draws; null for all others. */
  startedFrom: string | null;
  /** Another visit or another machine trained it, and a file brought it here. */
  imported: boolean;
  /** Says whether its weights are stored; they go before records do when space runs out. */
  hasWeights: boolean;
  /** The weights of these epochs are stored, each counted from 1. */
  epochsWithWeights: readonly number[];
}

/** These are the weights that are stored at the end of an epoch. */
export interface EpochWeights {
  /** Epochs are counted from 1. */
  epoch: number;
  /** The run goes on from here. */
  last: ResumePoint;
  /** Says that `last.best` is new. */
  best: boolean;
}

/** These fields are a person's; the others are the run's own. */
export type WrittenToRun = Partial<Pick<SavedRun, 'name' | 'note' | 'starred' | 'deletedAt'>>;

export interface StoredRun {
  /** It is the record as it is stored now. */
  run: SavedRun;
  /** These are the numbers of the runs that lost their weights to make room. */
  dropped: readonly number[];
}

/** Stores runs; each of its calls rejects with what the browser refuses with. */
export interface RunStorage {
  /** @returns every record that can be read, by number, also those that were deleted and can come back */
  load(): Promise<SavedRun[]>;
  /** Stores a new run under the next free number. @returns it with that number */
  begin(run: Omit<SavedRun, 'number'>): Promise<SavedRun>;
  /**
   * Merges changes into a record, and stores weights beside it, all or nothing. Where space is short, the weights of the oldest
   * runs without a star go first. An epoch before the newest one that is stored adds its own weights alone.
   */
  change(id: string, changes: Partial<SavedRun>, weights?: EpochWeights): Promise<StoredRun>;
  /** Stores the model that the end of a run gives in place of its best epoch's, since it also recognizes non-digit images. */
  putBest(id: string, model: ModelWeights): Promise<StoredRun>;
  /** @returns null where they are not stored */
  model(id: string, which: WhichWeights): Promise<ModelWeights | null>;
  /** @returns null where it is not stored */
  resumePoint(id: string): Promise<ResumePoint | null>;
  /** Removes for good. */
  purge(ids: readonly string[]): Promise<void>;
}

/** @returns the run as the page shows it */
export function runOf(saved: SavedRun): Run {
  const { network, config, engine, backendNote, epochs, bestEpoch, end, test } = saved;
  const run = { ...IDLE_RUN, network, config, engine, backendNote, epochs, bestEpoch };
  if (end === null || end === 'failed' || end === 'cut-off') return { ...run, phase: 'failed' };
  return { ...run, phase: 'ended', result: { reason: end, bestEpoch, test } };
}
