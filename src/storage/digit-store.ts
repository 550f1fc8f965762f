// Kept digits in IndexedDB, one record each, so that two tabs do not overwrite each other's.

import { openDB, type DBSchema } from 'idb';
import type { KeptDigit } from '../domain/kept-digit.ts';

/** Raised with a step in `upgrade` whenever KeptDigit changes; docs/formats.md describes it. */
const DATABASE_VERSION = 1;
const DATABASE = 'digit-lab-digits';

interface DigitDatabase extends DBSchema {
  digits: { key: string; value: KeptDigit };
}

function database() {
  return openDB<DigitDatabase>(DATABASE, DATABASE_VERSION, {
    upgrade: (opened, from) => {
      if (from < 1) opened.createObjectStore('digits', { keyPath: 'id' });
    },
  });
}

/** @throws what IndexedDB throws: a private window, or a database of a newer version of the page */
export async function loadDigits(): Promise<KeptDigit[]> {
  const opened = await database();
  try {
    return (await opened.getAll('digits')).filter(isReadable);
  } finally {
    opened.close();
  }
}

/**
 * Puts and removes all, or nothing.
 * @throws what IndexedDB throws: a full disk, a private window
 */
export async function changeDigits(put: readonly KeptDigit[], remove: readonly string[]): Promise<void> {
  const opened = await database();
  try {
    const change = opened.transaction('digits', 'readwrite');
    const requests = [
      ...remove.map((id) => change.store.delete(id)),
      ...put.map((digit) => change.store.put(digit)),
    ];
    await Promise.all([...requests, change.done]);
  } finally {
    opened.close();
  }
}

function isReadable({ id, label, picture, keptAt, strokes }: Partial<KeptDigit>): boolean {
  return (
    typeof id === 'string' &&
    typeof keptAt === 'string' &&
    Number.isInteger(label) &&
    picture instanceof Uint8Array &&
    picture.length === 784 &&
    (strokes === null || Array.isArray(strokes))
  );
}
