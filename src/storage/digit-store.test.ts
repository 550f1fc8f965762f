import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import { changeDigits, loadDigits } from './digit-store.ts';

const digitOf = (label: number) =>
  keepDigit(
    label,
    Float32Array.from({ length: 784 }, (_, index) => (index === label ? 1 : 0)),
    [[{ x: 1, y: 2 }]],
    '2026-11-25T10:00:00.000Z',
  );

beforeEach(() => new Promise((done) => (indexedDB.deleteDatabase('digit-lab-digits').onsuccess = done)));

test('what is put is there again until it is removed', async () => {
  expect(await loadDigits()).toEqual([]);
  await changeDigits([digitOf(1), digitOf(2)], []);
  expect(await loadDigits()).toHaveLength(2);
  await changeDigits([digitOf(3)], [digitOf(1).id]);
  const labels = (await loadDigits()).map((digit) => digit.label);
  expect(labels.sort()).toEqual([2, 3]);
});

test('the same picture kept again has the newer label', async () => {
  await changeDigits([digitOf(1)], []);
  await changeDigits([{ ...digitOf(1), label: 7 }], []);
  expect(await loadDigits()).toMatchObject([{ label: 7 }]);
});

test('a record that is no kept digit is passed over', async () => {
  await changeDigits([digitOf(1)], []);
  const database = await openDB('digit-lab-digits', 1);
  await database.put('digits', { id: 'x', label: 'seven' });
  database.close();
  expect(await loadDigits()).toHaveLength(1);
});

test('a database of a newer version is not touched', async () => {
  (await openDB('digit-lab-digits', 9)).close();
  await expect(loadDigits()).rejects.toThrow();
  await expect(changeDigits([digitOf(1)], [])).rejects.toThrow();
});
