import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import { digitOf } from '../testing/digit-of.ts';
import { anotherPage, deleteSiteData, emptyBrowser, fillDisk } from './testing/browser.ts';
import { write } from './testing/old-databases.ts';

const openPage = () => anotherPage(() => import('./digit-store.ts'));
type Page = Awaited<ReturnType<typeof openPage>>;

const labels = async (page: Page) => (await page.loadDigits()).digits.map(({ label }) => label).sort();
const keep = (page: Page, ...digits: KeptDigit[]) => page.changeDigits(digits, [], digits);

let connections: IDBDatabase[];
let page: Page;

beforeEach(async () => {
  connections = emptyBrowser();
  page = await openPage();
});
afterEach(() => vi.restoreAllMocks());

test('what is put is there again until it is removed', async () => {
  expect(await page.loadDigits()).toEqual({ digits: [], leftBehind: null, emptied: false });
  await keep(page, digitOf(1), digitOf(2));
  expect(await labels(page)).toEqual([1, 2]);
  await page.changeDigits([digitOf(3)], [digitOf(1).id], []);
  expect(await labels(await openPage())).toEqual([2, 3]);
});

test('the same picture kept again has the newer label', async () => {
  await keep(page, digitOf(1));
  await keep(page, { ...digitOf(1), label: 7 });
  expect(await labels(page)).toEqual([7]);
});

test.each<[string, object]>([
  ['a label in words', { label: 'seven' }],
  ['a label above 9', { label: 12 }],
  ['no day', { keptAt: 'today' }],
  ['an empty picture', { picture: new Uint8Array(784) }],
  ['a stroke that is none', { strokes: [null] }],
  ['a point without a place', { strokes: [[{ x: 1 }]] }],
  ['a hole among its strokes', { strokes: new Array(1) }],
])('a record with %s is no kept digit and is passed over', async (_what, wrong) => {
  await keep(page, digitOf(1));
  await write('digit-lab', 2, 'digits', undefined, (store) => store.put({ ...digitOf(2), ...wrong }));
  expect(await labels(page)).toEqual([1]);
});

test('a database of a newer page is read, and not changed', async () => {
  await write('digit-lab', 9, 'digits', 'id', (store) => store.put(digitOf(1)));
  await expect(page.loadDigits()).rejects.toMatchObject({ code: 'newer-database' });
  await expect(keep(page, digitOf(2))).rejects.toMatchObject({ code: 'newer-database' });
});

test('a full disk is said, and what was stored stays', async () => {
  await keep(page, digitOf(1));
  fillDisk((store) => store === 'digits');
  await expect(keep(page, digitOf(2))).rejects.toMatchObject({ code: 'storage-full' });
  expect(await labels(page)).toEqual([1]);
});

test('what the screen holds is stored again after the site data was deleted under the page', async () => {
  const [one, two, three] = [digitOf(1), digitOf(2), digitOf(3)];
  await page.loadDigits();
  await keep(page, one, two);
  await deleteSiteData(connections);
  await page.changeDigits([three], [one.id], [two, three]);
  expect(await labels(page)).toEqual([2, 3]);
  expect(await page.loadDigits()).toMatchObject({ emptied: false });
});

test('another page that writes first after that does not hide it', async () => {
  await page.loadDigits();
  await keep(page, digitOf(1));
  await deleteSiteData(connections);
  const other = await openPage();
  await keep(other, digitOf(2));
  expect(await page.loadDigits()).toMatchObject({ emptied: true });
  await page.changeDigits([], [], [digitOf(1)]);
  expect(await labels(page)).toEqual([1, 2]);
});

test('what another page has deleted is not stored again', async () => {
  await page.loadDigits();
  await keep(page, digitOf(1));
  const other = await openPage();
  await other.changeDigits([], [digitOf(1).id], []);
  await page.changeDigits([digitOf(2)], [], [digitOf(1), digitOf(2)]);
  expect(await labels(page)).toEqual([2]);
});
