// Takes over what earlier versions of the page stored: docs/formats.md has these versions.

import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anotherPage, emptyBrowser, fillDisk } from './testing/browser.ts';
import { oldDigit, readOldDigits, write, writeOldDigits } from './testing/old-databases.ts';

const openPage = () => anotherPage(() => import('./digit-store.ts'));

const [ONE, TWO] = [oldDigit(1), oldDigit(2)];

beforeEach(() => void emptyBrowser());
afterEach(() => vi.restoreAllMocks());

test('kept digits of version 1 are taken over with everything in them', async () => {
  await writeOldDigits(ONE, TWO);
  const { loadDigits } = await openPage();
  expect(await loadDigits()).toEqual({ digits: [ONE, TWO], leftBehind: null, emptied: false });
  expect(await readOldDigits()).toEqual([]);
});

test('what an old tab keeps afterwards is taken over at the next opening; a deleted digit does not come back', async () => {
  await writeOldDigits(ONE);
  const page = await openPage();
  await page.loadDigits();
  await page.changeDigits([], [ONE.id], []);
  await writeOldDigits(TWO);
  const { loadDigits } = await openPage();
  expect((await loadDigits()).digits).toEqual([TWO]);
});

test('a digit that is there already stays as it is', async () => {
  const page = await openPage();
  await page.changeDigits([{ ...ONE, label: 9 }], [], []);
  await writeOldDigits(ONE);
  expect((await page.loadDigits()).digits).toEqual([{ ...ONE, label: 9 }]);
});

test('where the old ones cannot be deleted, nothing is lost, and a deleted digit does not come back', async () => {
  await writeOldDigits(ONE, TWO);
  const page = await openPage();
  const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('disk', 'UnknownError');
  });
  const { digits, leftBehind } = await page.loadDigits();
  expect(digits).toEqual([ONE, TWO]);
  expect(leftBehind).toMatchObject({ code: 'storage-refused' });
  remove.mockRestore();
  await page.changeDigits([], [ONE.id], []);
  const { loadDigits } = await openPage();
  expect(await loadDigits()).toEqual({ digits: [TWO], leftBehind: null, emptied: false });
  expect(await readOldDigits()).toEqual([]);
});

test('where there is no room to move them, they stay where they are, and it is said', async () => {
  await writeOldDigits(ONE);
  fillDisk((store) => store === 'digits');
  const { loadDigits } = await openPage();
  const { digits, leftBehind } = await loadDigits();
  expect(digits).toEqual([]);
  expect(leftBehind).toMatchObject({ code: 'storage-full' });
  vi.restoreAllMocks();
  expect((await loadDigits()).digits).toEqual([ONE]);
});

test('no old database is made where there is none, and one of an unknown version stays as it is', async () => {
  const { loadDigits } = await openPage();
  await loadDigits();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['digit-lab']);
  await write('digit-lab-digits', 9, 'digits', 'id', (store) => store.put(ONE));
  expect(await loadDigits()).toEqual({ digits: [], leftBehind: null, emptied: false });
});
