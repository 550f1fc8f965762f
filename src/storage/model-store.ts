// Stores models that outlive a reload, by a key each, and which model was used last. A missing or unreadable model is a normal
// state, since browsers clear storage when they like.

import { readModelFacts } from '../domain/exchange/read-model-facts.ts';
import type { SavedModel, StoredModel } from '../domain/kept/saved-model.ts';
import { usableModel } from '../domain/model/usable-model.ts';
import { readUsedModel, type UsedModel } from '../domain/model/used-model.ts';
import { reading, writing, type Writing } from './database.ts';
import { MODEL_KEYS } from './schema.ts';

/** Every change of SavedModel raises it; docs/formats.md describes the record. */
const SAVED_VERSION = 1;

/** Version 1 of the database had its one model here. */
export const LATEST_MODEL = MODEL_KEYS.latest;

const TAUGHT = 'taught/';
const IMPORTED = 'imported/';
/** So many of the newest models of a kind are kept, and the one used last. */
const MOST: Readonly<Record<string, number>> = { [TAUGHT]: 3, [IMPORTED]: 5 };

/** @returns the key of a model that was taught at this time; the three newest of them are kept, and the one used last */
export function taughtKey(time: Date): string {
  return TAUGHT + time.toISOString();
}

/** @returns the key of a model that was imported at this time; the five newest of them are kept, and the one used last */
export function importedKey(time: Date): string {
  return IMPORTED + time.toISOString();
}

/** Puts the model in place of what is stored under its key. @throws CodedError as `writing` does */
export async function saveModel(key: string, saved: SavedModel): Promise<void> {
  await writing(['models'], async (transaction) => {
    await transaction.objectStore('models').put({ version: SAVED_VERSION, ...saved }, key);
    const kind = Object.keys(MOST).find((prefix) => key.startsWith(prefix));
    if (kind) await dropOld(transaction, kind);
  });
}

async function dropOld(transaction: Writing, kind: string): Promise<void> {
  const models = transaction.objectStore('models');
  const used = readUsedModel(await models.get(MODEL_KEYS.used));
  const keys = await models.getAllKeys(IDBKeyRange.bound(kind, `${kind}\uffff`));
  const old = keys.slice(0, -MOST[kind]).filter((key) => used?.kind !== 'stored' || used.key !== key);
  await Promise.all(old.map((key) => models.delete(key)));
}

/**
 * @returns the stored model; 'unusable' where this version cannot read what is stored, or its weights are not its network's;
 * null when nothing is stored or the browser gives nothing. It never throws.
 */
export async function loadModel(key: string): Promise<SavedModel | 'unusable' | null> {
  const stored = await read(key);
  return stored === undefined ? null : (readSaved(stored) ?? 'unusable');
}

/** @returns every stored model that can be used, the newest first; none where the browser gives nothing. It never throws. */
export async function listModels(): Promise<StoredModel[]> {
  const stored = await reading(['models'], async (transaction) => {
    const models = transaction.objectStore('models');
    const keys = (await models.getAllKeys()).filter(isKeyOfModel);
    return Promise.all(keys.map(async (key) => ({ key, saved: readSaved(await models.get(key)) })));
  }).catch(() => []);
  return stored
    .flatMap(({ key, saved }) => {
      if (!saved) return [];
      const { model: _weights, ...told } = saved;
      return [{ key, ...told }];
    })
    .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
}

/** Stores which model answers from now on, for the next visit. @throws CodedError as `writing` does */
export async function rememberUsed(used: UsedModel): Promise<void> {
  await writing(['models'], (transaction) => transaction.objectStore('models').put(used, MODEL_KEYS.used));
}

/** @returns null where no visit has stored it, or the browser gives nothing. It never throws. */
export async function loadUsed(): Promise<UsedModel | null> {
  return readUsedModel(await read(MODEL_KEYS.used));
}

function read(key: string): Promise<unknown> {
  return reading(['models'], (transaction) => transaction.objectStore('models').get(key)).catch(
    () => undefined,
  );
}

type Unknown<T> = Partial<Record<keyof T, unknown>>;

function readSaved(stored: unknown): SavedModel | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { version, ...saved } = stored as SavedModel & { version?: number };
  if (version !== SAVED_VERSION || !isSaved(saved)) return null;
  const model = usableModel(saved.model);
  const { imported, facts, ...others } = saved;
  if (!model || (imported !== undefined && !isImported(imported))) return null;
  return { ...others, model, ...(imported && { imported, facts: readModelFacts(facts) }) };
}

function isKeyOfModel(key: string): boolean {
  return key === LATEST_MODEL || Object.keys(MOST).some((prefix) => key.startsWith(prefix));
}

function isSaved({ epoch, valAccuracy, savedAt, taughtDigits = 0 }: Unknown<SavedModel>): boolean {
  const isTime = typeof savedAt === 'string' && !Number.isNaN(Date.parse(savedAt));
  return isTime && [epoch, valAccuracy, taughtDigits].every((figure) => typeof figure === 'number');
}

function isImported(value: unknown): boolean {
  const { name, format } = (value ?? {}) as Unknown<NonNullable<SavedModel['imported']>>;
  return typeof name === 'string' && typeof format === 'string';
}
