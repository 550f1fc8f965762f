// Keeps one connection to the database open, and is the one way to it: a connection that turns out dead is opened anew and the
// work done once more. A database of a newer page is read, never written.

import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { CodedError } from '../domain/coded-error.ts';
import { patiently } from './patience.ts';
import { DATABASE, DATABASE_VERSION, upgrade, type LabDatabase, type StoreName } from './schema.ts';
import { causeOf, codedError, isOfDeadConnection, nameOf } from './storage-errors.ts';

export type Reading = IDBPTransaction<LabDatabase, StoreName[], 'readonly'>;
export type Writing = IDBPTransaction<LabDatabase, StoreName[], 'readwrite'>;

interface Connection {
  database: IDBPDatabase<LabDatabase>;
  /** It is of a newer version of the page. */
  newer: boolean;
}

/** It stays open: a drawing kept just before the page is left must not wait for a database to open. */
let connection: Promise<Connection> | null = null;

/**
 * Works within one transaction that reads.
 * @param work may await nothing but the transaction's own requests; it is called a second time after a connection has died
 * @throws CodedError 'storage-refused' or, where a newer database lacks a store, 'newer-database'
 */
export function reading<T>(stores: StoreName[], work: (transaction: Reading) => Promise<T>): Promise<T> {
  return access(async (database) => within(database.transaction(stores, 'readonly'), work));
}

/**
 * Works within one transaction that writes: either all of it happens, or nothing.
 * @param work as in `reading`; what it throws takes everything back
 * @throws CodedError 'storage-full', 'storage-refused' or 'newer-database'
 */
export function writing<T>(stores: StoreName[], work: (transaction: Writing) => Promise<T>): Promise<T> {
  return access(async (database, newer) => {
    if (newer) throw new CodedError('newer-database', DATABASE);
    return within(database.transaction(stores, 'readwrite'), work);
  });
}

async function access<T>(
  work: (database: IDBPDatabase<LabDatabase>, newer: boolean) => Promise<T>,
  isSecondTry = false,
): Promise<T> {
  const opening = connect();
  let opened: Connection | null = null;
  try {
    opened = await patiently(opening);
    return await work(opened.database, opened.newer);
  } catch (error) {
    const newer = opened?.newer && nameOf(error) === 'NotFoundError';
    if (newer) throw new CodedError('newer-database', DATABASE);
    const isDead = isOfDeadConnection(error, opened !== null && isClosed(opened.database));
    if (isSecondTry || !isDead) throw codedError(error, opened ? 'internal' : 'storage-refused');
    if (connection === opening) connection = null;
    opened?.database.close();
    return access(work, true);
  }
}

/** @throws the reason for which the transaction was aborted */
async function within<T, Transaction extends Reading | Writing>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const end = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw causeOf(error, (await end)?.error ?? null);
  }
}

function connect(): Promise<Connection> {
  if (connection) return connection;
  const forget = () => {
    if (connection === opening) connection = null;
  };
  const opening = open(forget);
  connection = opening;
  opening.catch(forget);
  return opening;
}

/** @param forget is called when the connection has ended or has to */
async function open(forget: () => void): Promise<Connection> {
  const callbacks = {
    // A newer page in another tab cannot upgrade the database, nor a person delete it, while this connection is open.
    blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  };
  try {
    const database = await openDB<LabDatabase>(DATABASE, DATABASE_VERSION, {
      ...callbacks,
      upgrade: (opened, from, _to, transaction) => {
        transaction.done.catch(() => undefined);
        upgrade(opened, from, transaction).catch(() => abort(transaction));
      },
    });
    return { database, newer: false };
  } catch (error) {
    if (nameOf(error) !== 'VersionError') throw error;
    return { database: await openDB<LabDatabase>(DATABASE, undefined, callbacks), newer: true };
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** A closed connection refuses a transaction, and one that nobody uses ends by itself. */
function isClosed(database: IDBPDatabase<LabDatabase>): boolean {
  try {
    void database.transaction('models').done.catch(() => undefined);
    return false;
  } catch {
    return true;
  }
}
