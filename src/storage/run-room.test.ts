// Runs on a disk that has no room left for all of their weights.

import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { epochRecord, epochWeights, modelOf, newRun } from '../testing/stored-run.ts';
import { anotherPage, emptyBrowser, fillDisk } from './testing/browser.ts';

const spared: string[] = [];
const openPage = async () => {
  const { createRunStorage } = await anotherPage(() => import('./run-records.ts'));
  return createRunStorage({ now: () => new Date(), spared: () => spared });
};
let page: Awaited<ReturnType<typeof openPage>>;

beforeEach(async () => {
  emptyBrowser();
  spared.length = 0;
  page = await openPage();
});
afterEach(() => vi.restoreAllMocks());

/** @returns the numbers of the runs that lost weights */
const storeEpoch = async (id: string, epoch: number, best = epoch) => {
  const { dropped } = await page.change(
    id,
    { epochs: Array.from({ length: epoch }, (_, index) => epochRecord(index + 1)), bestEpoch: best },
    epochWeights(epoch, best),
  );
  return dropped;
};

/** Stores runs with these ids, each with the weights of three epochs. */
async function runs(...ids: string[]) {
  for (const id of ids) await runOf(id, 3);
}

async function runOf(id: string, epochs: number) {
  await page.begin(newRun(id));
  for (let epoch = 1; epoch <= epochs; epoch++) await storeEpoch(id, epoch, 1);
}

/** The disk is full until the weights of so many runs have been deleted. */
function fillUntil(deletions: number) {
  let left = deletions;
  const remove = IDBObjectStore.prototype.delete;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    left -= 1;
    return remove.call(this, key as IDBKeyRange);
  });
  fillDisk((store, value) => store === 'weights' && left > 0 && value !== undefined);
}

const weightsOf = async () =>
  (await page.load()).map(({ id, hasWeights, epochsWithWeights }) => [
    id,
    hasWeights ? epochsWithWeights.join(' ') : '-',
  ]);

test('weights of other runs go, and the write is tried again', async () => {
  for (const id of ['a', 'b']) await runOf(id, 6);
  await runs('c');
  await page.change('b', { deletedAt: new Date().toISOString() });
  fillUntil(1);
  expect(await storeEpoch('c', 4, 1)).toEqual([1]);
  expect(await weightsOf()).toEqual([
    ['a', '1 6'],
    ['b', '-'],
    ['c', '1 2 3 4'],
  ]);
  expect(await page.model('c', 4)).toEqual(modelOf(4));
  expect(await page.model('b', 'best')).toBeNull();
  expect(await page.model('a', 2)).toBeNull();
  expect(await page.model('a', 'best')).toEqual(modelOf(1));
});

test('no more goes than the write needs twice over; runs with a star and those that are spared stay', async () => {
  await runs('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  await page.change('a', { starred: true });
  spared.push('b');
  fillUntil(1);
  const lost = await storeEpoch('h', 4, 1);
  expect(lost.length).toBeLessThan(5);
  expect(lost).not.toContain(1);
  expect(lost).not.toContain(2);
  expect(Object.fromEntries(await weightsOf())).toMatchObject({ a: '1 3', b: '1 3', c: '-', h: '1 2 3 4' });
});

test('where nothing more can go, the record is stored without weights, and the full disk is said', async () => {
  await runs('a');
  fillDisk((store) => store === 'weights');
  await expect(storeEpoch('a', 4)).rejects.toMatchObject({ code: 'storage-full', subject: '' });
  const [run] = await page.load();
  expect(run).toMatchObject({ bestEpoch: 4, hasWeights: true, epochsWithWeights: [1, 2, 3] });
  expect(run.epochs).toHaveLength(4);
  vi.restoreAllMocks();
  expect((await page.resumePoint('a'))?.epochsDone).toBe(3);
});

test('where what went is not free at once, the failure names the runs that lost it, and no others lose theirs', async () => {
  await runs('a', 'b', 'c', 'd', 'e', 'f', 'g');
  fillDisk((store) => store === 'weights');
  const failure = await storeEpoch('g', 4, 1).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'storage-full' });
  const gone = (await weightsOf()).filter(([, epochs]) => epochs === '-').length;
  expect(gone).toBeGreaterThan(0);
  expect(gone).toBeLessThan(5);
});

test('any other failure takes nothing from other runs', async () => {
  await runs('a', 'b');
  await expect(page.change('gone', { starred: true })).rejects.toMatchObject({ code: 'weights-gone' });
  expect(await weightsOf()).toEqual([
    ['a', '1 2 3'],
    ['b', '1 2 3'],
  ]);
});
