// Takes over the kept digits of an earlier version of the page, which had a database of their own. No transaction spans two
// databases, so they are put into the new one first and taken out of the old one afterwards.

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import { writing } from './database.ts';
import { patiently } from './patience.ts';
import { MODEL_KEYS } from './schema.ts';
import { codedError, nameOf } from './storage-errors.ts';

const OLD_DATABASE = 'digit-lab-digits';

interface OldDatabase extends DBSchema {
  digits: { key: string; value: KeptDigit };
}

/**
 * Moves what lies there, also what an old tab has put there meanwhile. A digit that is in the new database already stays as it
 * is, and one that was moved and deleted since does not come back, wherever an earlier move was cut off.
 * @throws CodedError where digits may be left behind; the next move goes on from there
 */
export async function moveOldDigits(): Promise<void> {
  const old = await openOld();
  if (!old) return;
  try {
    const records = await old.getAll('digits');
    if (records.length > 0) await move(old, records);
  } catch (error) {
    throw codedError(error);
  } finally {
    old.close();
  }
}

async function move(old: IDBPDatabase<OldDatabase>, records: readonly KeptDigit[]): Promise<void> {
  const ids = records.map(({ id }) => id);
  await writing(['digits', 'models'], async (transaction) => {
    const [digits, models] = [transaction.objectStore('digits'), transaction.objectStore('models')];
    const moved = await models.get(MODEL_KEYS.movedDigits);
    const here = new Set([
      ...(await digits.getAllKeys()),
      ...(Array.isArray(moved) ? (moved as string[]) : []),
    ]);
    const missing = records.filter(({ id }) => !here.has(id));
    await Promise.all([
      ...missing.map((record) => digits.put(record)),
      models.put(ids, MODEL_KEYS.movedDigits),
    ]);
  });
  const removal = old.transaction('digits', 'readwrite');
  await Promise.all([...ids.map((id) => removal.store.delete(id)), removal.done]);
  await writing(['models'], (transaction) =>
    transaction.objectStore('models').delete(MODEL_KEYS.movedDigits),
  );
}

/** @returns null where there is none that this version knows; it makes none */
async function openOld(): Promise<IDBPDatabase<OldDatabase> | null> {
  let isThere = true;
  try {
    return await patiently(
      openDB<OldDatabase>(OLD_DATABASE, 1, {
        upgrade: (_opened, _from, _to, transaction) => {
          isThere = false;
          transaction.done.catch(() => undefined);
          transaction.abort();
        },
      }),
    );
  } catch (error) {
    if (!isThere || nameOf(error) === 'VersionError') return null;
    throw codedError(error);
  }
}
