// Stores the best model of the last run in IndexedDB, so that it outlives a reload. The old model stays until the new one is
// whole. A missing or unreadable model is a normal state, since browsers clear storage when they like.

import { openDB } from 'idb';
import type { SavedModel } from '../domain/model/saved-model.ts';
import { isFamiliarityRule } from '../domain/reading/reading.ts';
import { isTrainedOn } from '../domain/experiment/splits.ts';

/** Every change of SavedModel raises it; docs/formats.md describes the record. */
const SAVED_VERSION = 1;

const DATABASE = 'digit-lab';
const STORE = 'models';
const LATEST = 'latest';

function database() {
  return openDB(DATABASE, 1, {
    upgrade: (opened) => {
      opened.createObjectStore(STORE);
    },
  });
}

/** Puts the model in place of the stored one. @throws what IndexedDB throws, as with a full disk or in a private window */
export async function saveModel(saved: SavedModel): Promise<void> {
  const opened = await database();
  try {
    await opened.put(STORE, { version: SAVED_VERSION, ...saved }, LATEST);
  } finally {
    opened.close();
  }
}

/** @returns the stored model; null when there is none that this version can read. It never throws. */
export async function loadSavedModel(): Promise<SavedModel | null> {
  try {
    const opened = await database();
    const stored = (await opened.get(STORE, LATEST)) as unknown;
    opened.close();
    return isReadable(stored) ? stored : null;
  } catch {
    return null;
  }
}

function isReadable(stored: unknown): stored is SavedModel {
  if (typeof stored !== 'object' || stored === null) return false;
  const { version, model, savedAt } = stored as Partial<SavedModel> & { version?: number };
  return (
    version === SAVED_VERSION &&
    typeof savedAt === 'string' &&
    Array.isArray(model?.network) &&
    Array.isArray(model.weights) &&
    (model.trainedOn === undefined || isTrainedOn(model.trainedOn)) &&
    (model.familiarity === undefined || isFamiliarityRule(model.familiarity)) &&
    model.weights.every(({ shape, values }) => {
      const size = Array.isArray(shape) ? shape.reduce((product, side) => product * side, 1) : -1;
      return values instanceof Float32Array && values.length === size && values.every(Number.isFinite);
    })
  );
}
