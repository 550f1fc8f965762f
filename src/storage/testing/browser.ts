// Plays a browser for tests: an empty IndexedDB, the page's connections to it, and what goes wrong with them.

import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** Begins with a browser that has stored nothing. @returns the connections that are opened from now on, in order */
export function emptyBrowser(): IDBDatabase[] {
  const opened: IDBDatabase[] = [];
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (...names) => {
    const request = open(...names);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  };
  vi.stubGlobal('indexedDB', factory);
  return opened;
}

/** Loads modules as another page does: what they keep in variables is another's. */
export function anotherPage<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.resetModules();
  return load();
}

/** Ends a connection as a browser does that loses its storage process: it aborts what goes on, and says so. */
export function lose(connection: IDBDatabase): void {
  const { transactions } = (connection as never as { _rawDatabase: { transactions: Transaction[] } })
    ._rawDatabase;
  forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
  // The fake lets transactions come to their end.
  const open = transactions.filter(({ db, _state }) => db === connection && _state !== 'finished');
  open.forEach((transaction) => transaction._abort('AbortError'));
}

/** Deletes all that the site has stored, with its connections. */
export async function deleteSiteData(connections: readonly IDBDatabase[]): Promise<void> {
  connections.forEach(lose);
  for (const { name } of await indexedDB.databases())
    await new Promise((done) => (indexedDB.deleteDatabase(name!).onsuccess = done));
}

/** Refuses writes as a full disk does, as long as `isFull` says so: the transaction is aborted. */
export function fillDisk(isFull: (store: string, value: unknown) => boolean): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this as never, given);
    const { _abort } = this.transaction as never as Transaction;
    const abort = () => _abort.call(this.transaction, 'QuotaExceededError');
    if (isFull(this.name, given[0])) request.addEventListener('success', abort);
    return request;
  } as typeof put);
}

/** The fake's own fields. */
interface Transaction {
  db: IDBDatabase;
  _state: string;
  _abort(name: string): void;
}
