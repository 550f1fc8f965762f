// Stores the kept digits in IndexedDB, each in a record of its own, so that two tabs do not overwrite each other's.

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';

/** Every change of KeptDigit raises it and adds a step to `upgrade`; docs/formats.md describes the record. */
const DATABASE_VERSION = 1;
const DATABASE = 'digit-lab-digits';

interface DigitDatabase extends DBSchema {
  digits: { key: string; value: KeptDigit };
}

let connection: Promise<IDBPDatabase<DigitDatabase>> | null = null;

/** The connection stays open: a drawing kept just before the page is left must not wait for a database to open. */
function database(): Promise<IDBPDatabase<DigitDatabase>> {
  const forget = () => {
    connection = null;
  };
  connection ??= openDB<DigitDatabase>(DATABASE, DATABASE_VERSION, {
    upgrade: (opened, from) => {
      if (from < 1) opened.createObjectStore('digits', { keyPath: 'id' });
    },
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

/**
 * @returns every kept digit whose record can be read
 * @throws what IndexedDB throws, as in a private window or when the database is of a newer version of the page
 */
export async function loadDigits(): Promise<KeptDigit[]> {
  const opened = await database();
  return (await opened.getAll('digits')).filter(isReadable);
}

/**
 * Removes and then puts records in one transaction: either all of it happens, or nothing.
 * @param remove ids of digits
 * @throws what IndexedDB throws, as with a full disk or in a private window
 */
export async function changeDigits(put: readonly KeptDigit[], remove: readonly string[]): Promise<void> {
  const opened = await database();
  const change = opened.transaction('digits', 'readwrite');
  const requests = [
    ...remove.map((id) => change.store.delete(id)),
    ...put.map((digit) => change.store.put(digit)),
  ];
  await Promise.all([...requests, change.done]);
}

function isReadable({ id, label, picture, keptAt, strokes }: Partial<KeptDigit>): boolean {
  return (
    typeof id === 'string' &&
    typeof keptAt === 'string' &&
    Number.isInteger(label) &&
    picture instanceof Uint8Array &&
    picture.length === IMAGE_PIXELS &&
    (strokes === null || Array.isArray(strokes))
  );
}
