// Kept digits in several tabs of one browser, and on a disk that is emptied or full.

import { expect, test } from 'vitest';
import { digitOf } from '../testing/digit-of.ts';
import { keptDisk } from '../testing/kept-disk.ts';
import type { KeptDigitsStore } from './kept-digits.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const labelsOf = (store: KeptDigitsStore) => store.getState().digits.map(({ label }) => label);

async function twoTabs(...stored: Parameters<typeof keptDisk>) {
  const disk = keptDisk(...stored);
  const [one, other] = [disk.openTab(), disk.openTab()];
  await settled();
  return { disk, one, other };
}

test('what is kept, relabelled, deleted, imported and taken back in one tab is so in the other at once', async () => {
  const { one, other } = await twoTabs();
  const { keep, remove, takeBack, importDigits } = one.getState();
  const both = async (labels: number[]) => {
    await settled();
    expect([labelsOf(one), labelsOf(other)]).toEqual([labels, labels]);
  };
  keep(digitOf(7));
  await both([7]);
  keep({ ...digitOf(7), label: 1 });
  await both([1]);
  takeBack();
  await both([7]);
  remove(digitOf(7).id);
  await both([]);
  takeBack();
  await both([7]);
  importDigits({ digits: [digitOf(8), digitOf(9)] });
  await both([7, 8, 9]);
  takeBack();
  await both([7]);
});

test('both tabs may keep at the same time, and nothing is overwritten', async () => {
  const { disk, one, other } = await twoTabs(digitOf(1));
  one.getState().keep(digitOf(2));
  other.getState().keep(digitOf(3));
  one.getState().remove(digitOf(1).id);
  other.getState().keep(digitOf(4));
  await settled();
  expect(labelsOf(one)).toEqual([2, 3, 4]);
  expect(labelsOf(other)).toEqual([2, 3, 4]);
  expect(disk.digits.size).toBe(3);
});

test('a digit that is kept while the news of another tab is read stays', async () => {
  const { one, other } = await twoTabs();
  other.getState().keep(digitOf(1));
  await Promise.resolve();
  for (let digit = 2; digit < 9; digit++) {
    one.getState().keep(digitOf(digit));
    await Promise.resolve();
  }
  await settled();
  expect(labelsOf(one)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(labelsOf(other)).toEqual(labelsOf(one));
});

test('digits that another tab did not touch are the same objects, so that nobody reads them again', async () => {
  const { one, other } = await twoTabs(digitOf(1), digitOf(2));
  const [first] = one.getState().digits;
  other.getState().keep({ ...digitOf(2), label: 3 });
  await settled();
  expect(one.getState().digits[0]).toBe(first);
  const { digits } = one.getState();
  other.getState().keep({ ...digitOf(2), label: 3 });
  await settled();
  expect(one.getState().digits).toBe(digits);
});

test('what another tab has changed since is not taken back, other changes are', async () => {
  const { one, other } = await twoTabs(digitOf(1));
  one.getState().keep(digitOf(7));
  await settled();
  other.getState().remove(digitOf(1).id);
  await settled();
  expect(one.getState().lastChange).toMatchObject({ kind: 'kept' });
  other.getState().keep({ ...digitOf(7), label: 2 });
  await settled();
  expect(one.getState().lastChange).toBeNull();
});

test('after the site data was deleted, the next change stores all that the screen shows', async () => {
  const { disk, one, other } = await twoTabs(digitOf(1), digitOf(2));
  disk.empty();
  one.getState().keep(digitOf(3));
  await settled();
  expect([...disk.digits.values()].map(({ label }) => label).sort()).toEqual([1, 2, 3]);
  expect(labelsOf(other)).toEqual([1, 2, 3]);
});

test('news of an emptied disk takes nothing from the screen, and stores it again', async () => {
  const disk = keptDisk(digitOf(1));
  const one = disk.openTab();
  await settled();
  disk.empty();
  const other = disk.openTab();
  await settled();
  other.getState().keep(digitOf(2));
  await settled();
  expect(labelsOf(one)).toEqual([1, 2]);
  expect(labelsOf(other)).toEqual([1, 2]);
  expect(disk.digits.size).toBe(2);
});

test('what could not be stored is said, and stored with the next change', async () => {
  const { disk, one, other } = await twoTabs();
  disk.refuses = true;
  one.getState().keep(digitOf(1));
  await settled();
  expect(one.getState()).toMatchObject({ problem: 'not-stored', failure: { code: 'storage-full' } });
  one.getState().dismissProblem();
  disk.refuses = false;
  one.getState().keep(digitOf(2));
  await settled();
  expect(one.getState()).toMatchObject({ problem: null, saving: false });
  expect(disk.digits.size).toBe(2);
  expect(labelsOf(other)).toEqual([1, 2]);
});

test('what could neither be loaded nor stored is so when it is tried again', async () => {
  const disk = keptDisk(digitOf(1));
  disk.refuses = true;
  const store = disk.openTab();
  await settled();
  expect(store.getState()).toMatchObject({ problem: 'not-loaded', failure: { code: 'storage-full' } });
  store.getState().keep(digitOf(2));
  await settled();
  disk.refuses = false;
  store.getState().tryAgain();
  await settled();
  expect(store.getState()).toMatchObject({ problem: null, failure: null });
  expect(labelsOf(store)).toEqual([1, 2]);
  expect(disk.digits.size).toBe(2);
});
