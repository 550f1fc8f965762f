import { expect, test, vi } from 'vitest';
import { writeDigitFile } from '../../domain/kept/digit-file.ts';
import { keepDigit, MOST_KEPT, type KeptDigit } from '../../domain/kept/kept-digit.ts';
import { createMyDigitsStore } from './my-digits-store.ts';

/** A picture of its own for each number. */
function digitOf(label: number, number = label): KeptDigit {
  const ink = Float32Array.from({ length: 784 }, (_, index) => (index === number % 783 ? 1 : 0));
  ink[783] = Math.floor(number / 783) / 2;
  return keepDigit(label, ink, null, `2026-11-25T10:00:00.${String(number % 1000).padStart(3, '0')}Z`);
}

/** A disk that holds `stored`, and a model that always answers `answer`. */
function setUp(stored: KeptDigit[] = [], { refuses = false } = {}) {
  const disk = new Map(stored.map((digit) => [digit.id, digit]));
  const model = { answer: 3, asked: [] as number[] };
  const store = createMyDigitsStore({
    load: async () => {
      if (refuses) throw new Error('private');
      return [...disk.values()];
    },
    change: async (put, remove) => {
      if (refuses) throw new Error('full');
      remove.forEach((id) => disk.delete(id));
      put.forEach((digit) => disk.set(digit.id, digit));
    },
    service: {
      classifyMany: async (inks) => {
        const count = inks.length / 784;
        model.asked.push(count);
        return Float32Array.from({ length: count * 10 }, (_, index) => (index % 10 === model.answer ? 1 : 0));
      },
    },
  });
  const labels = () => store.getState().digits.map(({ label }) => label);
  const file = (digits: KeptDigit[]) => new Blob([writeDigitFile(digits)]);
  return { store, disk, model, labels, file };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what was kept on an earlier visit is there, sorted by digit', async () => {
  const { labels } = setUp([digitOf(7), digitOf(2)]);
  await settled();
  expect(labels()).toEqual([2, 7]);
});

test('a kept digit is on the disk and is read by the model, all digits in one call', async () => {
  const { store, disk, model } = setUp([digitOf(2)]);
  store.getState().modelChanged();
  await settled();
  store.getState().keep(digitOf(7));
  await settled();
  expect([...disk.values()].map(({ label }) => label)).toEqual([2, 7]);
  expect(model.asked).toEqual([1, 2]);
  expect(store.getState().answers.get(digitOf(7).id)?.[3]).toBe(1);
});

test('a new model reads every digit again', async () => {
  const { store, model } = setUp([digitOf(2)]);
  store.getState().modelChanged();
  await settled();
  model.answer = 2;
  store.getState().modelChanged();
  await settled();
  expect(store.getState().answers.get(digitOf(2).id)?.[2]).toBe(1);
});

test('models that come faster than they answer are asked once each at most', async () => {
  const { store, model } = setUp([digitOf(2)]);
  await settled();
  for (let time = 0; time < 20; time++) store.getState().modelChanged();
  await settled();
  expect(model.asked.length).toBeLessThanOrEqual(2);
});

test('the same drawing kept with another label is corrected, and can be taken back', async () => {
  const { store, disk, labels } = setUp();
  store.getState().keep(digitOf(7));
  store.getState().keep({ ...digitOf(7), label: 1 });
  expect(labels()).toEqual([1]);
  store.getState().takeBack();
  await settled();
  expect([...disk.values()].map(({ label }) => label)).toEqual([7]);
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
  expect([...disk.keys()]).toEqual([digitOf(7).id]);
});

test('an import brings no digit twice, and is taken back as a whole', async () => {
  const { store, labels, file } = setUp();
  store.getState().keep(digitOf(7));
  await store.getState().importFile(file([digitOf(7), digitOf(8), digitOf(8), digitOf(9)]));
  expect(labels()).toEqual([7, 8, 9]);
  expect(store.getState().lastChange).toMatchObject({ kind: 'imported', count: 2, skipped: 2 });
  store.getState().takeBack();
  expect(labels()).toEqual([7]);
});

test('a broken file changes nothing and says why', async () => {
  const { store, labels } = setUp();
  store.getState().keep(digitOf(7));
  await store.getState().importFile(new Blob(['{}']));
  expect(store.getState().problem).toBe('not-ours');
  const text = vi.fn();
  await store.getState().importFile({ size: 1e9, text });
  expect(store.getState().problem).toBe('too-big');
  expect(text).not.toHaveBeenCalled();
  expect(labels()).toEqual([7]);
});

test('more than fits is refused', async () => {
  const { store, file } = setUp();
  const many = Array.from({ length: MOST_KEPT }, (_, number) => digitOf(number % 10, number));
  await store.getState().importFile(file(many));
  expect(store.getState().digits).toHaveLength(MOST_KEPT);
  store.getState().keep(digitOf(1, MOST_KEPT));
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
  const store = createMyDigitsStore({
    load: async () => [],
    change: () => new Promise((resolve) => (written = () => resolve())),
    service: { classifyMany: async () => new Float32Array(0) },
  });
  store.getState().keep(digitOf(1));
  expect(store.getState().saving).toBe(1);
  written();
  await settled();
  expect(store.getState().saving).toBe(0);
});
