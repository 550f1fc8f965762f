// Makes the record of a run that begins.

import type { Experiment } from '../domain/experiment/experiment-link.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';

interface Begun extends Experiment {
  id: string;
  queued: string | null;
  startedFrom: string | null;
  now: Date;
}

/** @returns a record without its number, which storage gives */
export function newSavedRun({
  id,
  network,
  config,
  preset,
  queued,
  startedFrom,
  now,
}: Begun): Omit<SavedRun, 'number'> {
  return {
    id,
    // By the difference to a preset nobody would know it.
    name: startedFrom,
    note: '',
    starred: false,
    startedAt: now.toISOString(),
    end: null,
    deletedAt: null,
    preset,
    network,
    config,
    engine: null,
    backendNote: null,
    epochs: [],
    bestEpoch: null,
    test: null,
    queued,
    startedFrom,
    imported: false,
    hasWeights: false,
    epochsWithWeights: [],
  };
}
