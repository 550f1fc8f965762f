// Stores the best model of the last run in IndexedDB, so that it outlives a reload. The old model stays until the new one is
// whole. A missing or unreadable model is a normal state, since browsers clear storage when they like.

import { openDB } from 'idb';
import type { SavedModel } from '../domain/model/saved-model.ts';
import { usableModel } from '../domain/model/usable-model.ts';

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

/**
 * @returns the stored model; 'unusable' where this version cannot read what is stored, or its weights are not its network's;
 * null when nothing is stored or the browser gives nothing. It never throws.
 */
export async function loadSavedModel(): Promise<SavedModel | 'unusable' | null> {
  try {
    const opened = await database();
    const stored = (await opened.get(STORE, LATEST)) as unknown;
    opened.close();
    if (stored === undefined) return null;
    return readSaved(stored) ?? 'unusable';
  } catch {
    return null;
  }
}

function readSaved(stored: unknown): SavedModel | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { version, ...saved } = stored as SavedModel & { version?: number };
  if (version !== SAVED_VERSION || Number.isNaN(Date.parse(saved.savedAt))) return null;
  const model = usableModel(saved.model);
  return model && { ...saved, model };
}
