import { expect, test } from 'vitest';
import { readDigitFile, writeDigitFile } from '../domain/kept/digit-file.ts';
import { MOST_KEPT, type KeptDigit } from '../domain/kept/kept-digit.ts';
import { digitOf } from '../testing/digit-of.ts';
import { keptDisk } from '../testing/kept-disk.ts';
import { createKeptDigits, type KeptDigitsStore } from './kept-digits.ts';

/** A tab over a disk that holds `stored`. */
function setUp(stored: KeptDigit[] = [], { refuses = false } = {}) {
  const disk = keptDisk(...stored);
  disk.refuses = refuses;
  const store = disk.openTab();
  const file = (digits: KeptDigit[]) => readDigitFile(writeDigitFile(digits));
  return { store, disk, labels: () => labelsOf(store), file };
}

const labelsOf = (store: KeptDigitsStore) => store.getState().digits.map(({ label }) => label);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what was kept on an earlier visit is there, sorted by digit', async () => {
  const { labels } = setUp([digitOf(7), digitOf(2)]);
  await settled();
  expect(labels()).toEqual([2, 7]);
});

test('a kept digit is on the disk', async () => {
  const { store, disk } = setUp([digitOf(2)]);
  await settled();
  store.getState().keep(digitOf(7));
  await settled();
  expect([...disk.digits.values()].map(({ label }) => label)).toEqual([2, 7]);
});

test('the same drawing kept with another label is corrected, and can be taken back', async () => {
  const { store, disk, labels } = setUp();
  store.getState().keep(digitOf(7));
  store.getState().keep({ ...digitOf(7), label: 1 });
  expect(labels()).toEqual([1]);
  store.getState().takeBack();
  await settled();
  expect([...disk.digits.values()].map(({ label }) => label)).toEqual([7]);
});

test('keeping and deleting can be taken back', async () => {
  const { store, disk, labels } = setUp();
  store.getState().keep(digitOf(7));
  store.getState().remove(digitOf(7).id);
  expect(labels()).toEqual([]);
  store.getState().takeBack();
  expect(labels()).toEqual([7]);
  store.getState().keep(digitOf(8));
  store.getState().takeBack();
  await settled();
  expect([...disk.digits.keys()]).toEqual([digitOf(7).id]);
});

test('that a digit was kept is forgotten when it no longer matters, and that one was deleted is not', () => {
  const { store } = setUp();
  const { keep, remove, forgetKeeping } = store.getState();
  keep(digitOf(7));
  forgetKeeping();
  expect(store.getState().lastChange).toBeNull();
  remove(digitOf(7).id);
  forgetKeeping();
  expect(store.getState().lastChange?.kind).toBe('deleted');
});

test('an import brings no digit twice, and is taken back as a whole', async () => {
  const { store, labels, file } = setUp();
  store.getState().keep(digitOf(7));
  store.getState().importDigits(file([digitOf(7), digitOf(8), digitOf(8), digitOf(9)]));
  expect(labels()).toEqual([7, 8, 9]);
  expect(store.getState().lastChange).toMatchObject({ kind: 'imported', count: 2, skipped: 2 });
  store.getState().takeBack();
  expect(labels()).toEqual([7]);
});

test('a broken file changes nothing and says why', async () => {
  const { store, labels } = setUp();
  store.getState().keep(digitOf(7));
  store.getState().importDigits(readDigitFile('{}'));
  expect(store.getState().problem).toBe('not-ours');
  expect(labels()).toEqual([7]);
});

test('more than fits is refused', async () => {
  const { store, file } = setUp();
  const many = Array.from({ length: MOST_KEPT }, (_, number) => digitOf(number % 10, number));
  store.getState().importDigits(file(many));
  expect(store.getState().digits).toHaveLength(MOST_KEPT);
  store.getState().keep(digitOf(1, MOST_KEPT));
  expect(store.getState().problem).toBe('full');
});

test('what earlier pages stored is held to what a file takes', async () => {
  const long = Array.from({ length: 9_000 }, (_, index) => ({ x: index / 9, y: (index * 7) % 1_000 }));
  const many = Array.from({ length: 101 }, () => [{ x: 1, y: 2 }]);
  const stored = [
    { ...digitOf(1), strokes: [long] },
    { ...digitOf(2), strokes: many },
  ];
  const { store, file } = setUp(stored);
  await settled();
  const { digits } = store.getState();
  expect(digits[0].strokes![0].length).toBeLessThanOrEqual(1_000);
  expect(digits[1].strokes).toBeNull();
  const elsewhere = setUp().store;
  elsewhere.getState().importDigits(file([...digits]));
  expect(elsewhere.getState().digits).toEqual(digits);
});

test('where earlier visits stored more than a file takes, it is said', async () => {
  const { store } = setUp(Array.from({ length: MOST_KEPT + 1 }, (_, number) => digitOf(number % 10, number)));
  await settled();
  expect(store.getState().digits).toHaveLength(MOST_KEPT);
  expect(store.getState().problem).toBe('full');
});

test('a browser that refuses to store says so, and the digit stays for this visit', async () => {
  const { store, labels } = setUp([], { refuses: true });
  await settled();
  expect(store.getState().problem).toBe('not-loaded');
  store.getState().keep(digitOf(7));
  await settled();
  expect(store.getState().problem).toBe('not-stored');
  expect(labels()).toEqual([7]);
});

test('a change counts as on its way until the disk has it', async () => {
  let written = () => undefined as void;
  const store = createKeptDigits({
    load: async () => ({ digits: [], leftBehind: null, emptied: false }),
    change: () => new Promise((resolve) => (written = () => resolve())),
    news: { tell: () => undefined, listen: () => undefined },
  });
  store.getState().keep(digitOf(1));
  expect(store.getState().saving).toBe(true);
  written();
  await settled();
  expect(store.getState().saving).toBe(false);
});
