import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anotherPage, emptyBrowser, fillDisk, lose } from './testing/browser.ts';
import { write } from './testing/old-databases.ts';

const openPage = () => anotherPage(() => import('./database.ts'));
type Page = Awaited<ReturnType<typeof openPage>>;

const put = (page: Page, value: string) =>
  page.writing(['models'], (transaction) => transaction.objectStore('models').put(value, 'a'));
const get = (page: Page) =>
  page.reading(['models'], (transaction) => transaction.objectStore('models').get('a'));

let connections: IDBDatabase[];
let page: Page;

beforeEach(async () => {
  connections = emptyBrowser();
  page = await openPage();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('one connection serves all', async () => {
  await Promise.all([put(page, 'one'), put(page, 'two')]);
  expect(await get(page)).toBe('two');
  expect(connections).toHaveLength(1);
});

test('a connection that was lost, and says so, is opened anew', async () => {
  await put(page, 'one');
  lose(connections[0]);
  expect(await get(page)).toBe('one');
  expect(connections).toHaveLength(2);
});

test('a connection that is dead without a word is opened anew, and the write done once more', async () => {
  await put(page, 'one');
  connections[0].close();
  await put(page, 'two');
  expect(await get(page)).toBe('two');
  expect(connections).toHaveLength(2);
});

test('a connection that is lost in the middle of a write is opened anew, and the write done once more', async () => {
  let tries = 0;
  await page.writing(['models'], async (transaction) => {
    tries += 1;
    const done = transaction.objectStore('models').put('kept', 'a');
    if (tries === 1) lose(connections[0]);
    await done;
  });
  expect(tries).toBe(2);
  expect(await get(page)).toBe('kept');
});

test('requests that WebKit fails after it has lost its server are made once more, and not for ever', async () => {
  const error = new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  const work = vi.fn().mockRejectedValueOnce(error).mockResolvedValueOnce('read');
  expect(await page.reading(['models'], work)).toBe('read');
  work.mockReset().mockRejectedValue(error);
  await expect(page.reading(['models'], work)).rejects.toMatchObject({ code: 'storage-refused' });
  expect(work).toHaveBeenCalledTimes(2);
});

test('a write that is aborted over a living connection is not done again', async () => {
  const work = vi.fn(async (transaction: { abort(): void; done: Promise<void> }) => {
    transaction.abort();
    await transaction.done;
  });
  await expect(page.writing(['models'], work)).rejects.toMatchObject({ code: 'storage-refused' });
  expect(work).toHaveBeenCalledOnce();
});

test('work that throws takes everything back', async () => {
  await put(page, 'before');
  const work = page.writing(['models'], async (transaction) => {
    await transaction.objectStore('models').put('after', 'a');
    throw new TypeError('a mistake');
  });
  await expect(work).rejects.toMatchObject({ code: 'internal', subject: 'a mistake' });
  expect(await get(page)).toBe('before');
});

test('a full disk is named', async () => {
  await put(page, 'before');
  fillDisk(() => true);
  await expect(put(page, 'after')).rejects.toMatchObject({ code: 'storage-full' });
  expect(await get(page)).toBe('before');
});

test.each(['SecurityError', 'InvalidStateError'])('a browser that refuses with %s is named', async (name) => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused', name);
    },
  });
  await expect(get(page)).rejects.toMatchObject({ code: 'storage-refused' });
  vi.stubGlobal('indexedDB', undefined);
  await expect(get(page)).rejects.toMatchObject({ code: 'storage-refused' });
});

test('a browser that never answers refuses after ten seconds', async () => {
  vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
  vi.useFakeTimers();
  const outcome = expect(get(page)).rejects.toMatchObject({ code: 'storage-refused' });
  await vi.advanceTimersByTimeAsync(10_000);
  await outcome;
});

test('a database of a newer page is read, and refuses writes with the reason', async () => {
  await write('digit-lab', 9, 'models', undefined, (store) => store.put('newer', 'a'));
  expect(await get(page)).toBe('newer');
  await expect(put(page, 'older')).rejects.toMatchObject({ code: 'newer-database' });
  const runs = page.reading(['runs'], (transaction) => transaction.objectStore('runs').getAll());
  await expect(runs).rejects.toMatchObject({ code: 'newer-database' });
  expect(await get(page)).toBe('newer');
});

test('a newer page may upgrade while this one is open, which then writes no more', async () => {
  await put(page, 'one');
  await write('digit-lab', 9, 'later', undefined, (store) => store.put(1, 'b'));
  expect(await get(page)).toBe('one');
  await expect(put(page, 'two')).rejects.toMatchObject({ code: 'newer-database' });
});

test('after the site data was deleted, the next write makes a new database', async () => {
  await put(page, 'one');
  await new Promise((done) => (indexedDB.deleteDatabase('digit-lab').onsuccess = done));
  expect(await get(page)).toBeUndefined();
  await put(page, 'two');
  expect(await get(page)).toBe('two');
});
