// Defines the one database of this page and brings older ones up to it; docs/formats.md describes the records.

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';

export const DATABASE = 'digit-lab';

/** Every change of a store raises it and adds a step to `upgrade`. */
export const DATABASE_VERSION = 2;

/** Weights are stored of the best epoch, of the last one with what training goes on from, and of epochs by their number. */
export type WeightsKind = 'best' | 'last' | number;

export type WeightsKey = [run: string, kind: WeightsKind];

/** What comes out is of unknown origin, since other versions of the page write here too; a digit is checked before it is used. */
export interface LabDatabase extends DBSchema {
  models: { key: string; value: unknown };
  digits: { key: string; value: KeptDigit };
  runs: { key: string; value: unknown; indexes: { number: number } };
  weights: { key: WeightsKey; value: unknown };
}

export type StoreName = StoreNames<LabDatabase>;

/** Beside models, the store `models` has these records. */
export const MODEL_KEYS = {
  /** Version 1 stored its one model under it. */
  latest: 'latest',
  /** It tells which model was used last. */
  used: 'used',
  /** It names this database, and is another one after a person has deleted the site's data. */
  database: 'database',
  /** It has the ids of kept digits that were moved here and may still lie in the database that they come from. */
  movedDigits: 'moved-digits',
} as const;

type Upgrade = IDBPTransaction<LabDatabase, StoreName[], 'versionchange'>;

/**
 * Works within the upgrade's transaction: either all of it happens, or nothing.
 * @param from the version that is there; 0 where there is none
 */
export async function upgrade(
  database: IDBPDatabase<LabDatabase>,
  from: number,
  transaction: Upgrade,
): Promise<void> {
  if (from >= DATABASE_VERSION) return;
  if (!database.objectStoreNames.contains('models')) database.createObjectStore('models');
  database.createObjectStore('digits', { keyPath: 'id' });
  database.createObjectStore('runs', { keyPath: 'id' }).createIndex('number', 'number', { unique: true });
  database.createObjectStore('weights');
  const models = transaction.objectStore('models');
  const { latest, used, database: name } = MODEL_KEYS;
  await models.put(`${Date.now()}-${Math.random()}`, name);
  if ((await models.getKey(latest)) !== undefined) await models.put({ kind: 'stored', key: latest }, used);
}
