// Reads and writes the record of one run within a transaction, and takes weights away from it.

import { CodedError } from '../domain/coded-error.ts';
import { LONGEST_NAME, LONGEST_NOTE, readSavedRun } from '../domain/run/read-run.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';
import { epochsBetween } from '../domain/run/thin-epochs.ts';
import type { Writing } from './database.ts';

/** Every change of SavedRun raises it; docs/formats.md describes the record. */
const RUN_VERSION = 1;

/** @returns null where the record is none, or of a newer page */
export function readRow(value: unknown): SavedRun | null {
  const { version } = (value ?? {}) as { version?: unknown };
  return version === RUN_VERSION ? readSavedRun(value) : null;
}

/** @throws CodedError 'weights-gone' where there is no such run any more */
export async function rowOf(transaction: Writing, id: string): Promise<SavedRun> {
  const run = readRow(await transaction.objectStore('runs').get(id));
  if (!run) throw new CodedError('weights-gone', id);
  return run;
}

/** A run that cannot be read again is a mistake of the page that writes it. @returns the record as stored @throws TypeError */
export async function putRow(transaction: Writing, run: SavedRun): Promise<SavedRun> {
  const { name, note } = run;
  const row = { ...run, name: name && name.slice(0, LONGEST_NAME), note: note.slice(0, LONGEST_NOTE) };
  if (!readSavedRun(row)) throw new TypeError(`Run ${run.number} could not be read again.`);
  await transaction.objectStore('runs').put({ version: RUN_VERSION, ...row });
  return row;
}

/** Its record stays. */
export async function dropAllWeights(transaction: Writing, run: SavedRun): Promise<void> {
  await Promise.all([
    transaction.objectStore('weights').delete(allWeightsOf(run.id)),
    putRow(transaction, { ...run, hasWeights: false, epochsWithWeights: [] }),
  ]);
}

/** Its best and last weights stay. */
export async function dropEpochWeights(transaction: Writing, run: SavedRun): Promise<void> {
  const gone = epochsBetween(run);
  const kept = run.epochsWithWeights.filter((epoch) => !gone.includes(epoch));
  await keepEpochs(transaction, run, kept);
}

/** @param kept these epochs, counted from 1, keep their weights @returns the record, which says so of no others */
export async function keepEpochs(
  transaction: Writing,
  run: SavedRun,
  kept: readonly number[],
): Promise<SavedRun> {
  const gone = run.epochsWithWeights.filter((epoch) => !kept.includes(epoch));
  const weights = transaction.objectStore('weights');
  const [stored] = await Promise.all([
    putRow(transaction, { ...run, epochsWithWeights: [...kept] }),
    ...gone.map((epoch) => weights.delete([run.id, epoch])),
  ]);
  return stored;
}

/** An array is greater than whatever else is a key. */
export function allWeightsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
