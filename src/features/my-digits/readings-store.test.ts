import { expect, test } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import { digitOf } from '../../testing/digit-of.ts';
import { keptDisk } from '../../testing/kept-disk.ts';
import { scriptedModel } from '../../testing/present.ts';
import { createReadingsStore } from './readings-store.ts';

/** A model that always answers `answer`, or fails where that is null. */
function setUp(kept: number[], { whileAsked = (): void => undefined } = {}) {
  const reader: { answer: number | null; asked: number[] } = { answer: 3, asked: [] };
  const keptDigits = keptDisk(...kept.map((number) => digitOf(number % 10, number))).openTab();
  const model = scriptedModel();
  const store = createReadingsStore({
    service: {
      classifyMany: async (inks) => {
        const count = inks.length / 784;
        reader.asked.push(count);
        whileAsked();
        const { answer } = reader;
        if (answer === null) throw new CodedError('worker-silent', 'call');
        return Float32Array.from({ length: count * 10 }, (_, index) => (index % 10 === answer ? 1 : 0));
      },
    },
    keptDigits,
    presentModel: model.store,
  });
  return { store, keptDigits, model, reader };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('nothing is read while nobody looks, whatever models come', async () => {
  const { store, model, reader } = setUp([2]);
  await settled();
  for (let epoch = 1; epoch < 20; epoch++) model.change({ kind: 'training', epoch });
  await settled();
  expect(reader.asked).toEqual([]);
  const leave = store.getState().watch();
  await settled();
  expect(reader.asked).toEqual([1]);
  leave();
  model.change({ kind: 'training', epoch: 20 });
  await settled();
  expect(reader.asked).toEqual([1]);
  expect(store.getState().answers.size).toBe(0);
});

test('a digit that is kept while someone looks is read, all digits in one call', async () => {
  const { store, keptDigits, reader } = setUp([2]);
  store.getState().watch();
  await settled();
  keptDigits.getState().keep(digitOf(7));
  await settled();
  expect(reader.asked).toEqual([1, 2]);
  expect(store.getState().answers.get(digitOf(7).id)?.[3]).toBe(1);
});

test('a new model reads every digit again', async () => {
  const { store, model, reader } = setUp([2]);
  store.getState().watch();
  await settled();
  reader.answer = 2;
  model.change({ kind: 'training', epoch: 1 });
  await settled();
  expect(store.getState().answers.get(digitOf(2).id)?.[2]).toBe(1);
});

test('models that come faster than they answer are asked once each at most', async () => {
  const { store, model, reader } = setUp([2]);
  await settled();
  store.getState().watch();
  for (let epoch = 0; epoch < 20; epoch++) model.change({ kind: 'training', epoch });
  await settled();
  expect(reader.asked.length).toBeLessThanOrEqual(2);
});

test('many digits are read in chunks, between which the pad can ask', async () => {
  const { store, reader } = setUp(Array.from({ length: 120 }, (_, number) => number));
  await settled();
  store.getState().watch();
  await settled();
  expect(reader.asked).toEqual([50, 50, 20]);
  expect(store.getState().answers.size).toBe(120);
});

test('answers are of one model: when another comes in the middle, all digits are read again', async () => {
  let changes = 1;
  const { store, model, reader } = setUp(
    Array.from({ length: 60 }, (_, number) => number),
    {
      whileAsked: () => {
        if (changes-- > 0) model.change({ kind: 'training', epoch: 1 });
      },
    },
  );
  await settled();
  store.getState().watch();
  await settled();
  expect(reader.asked).toEqual([50, 50, 10]);
  expect(store.getState().answers.size).toBe(60);
});

test('a failure keeps its code, and goes when the digits are read', async () => {
  const { store, model, reader } = setUp([2]);
  reader.answer = null;
  await settled();
  store.getState().watch();
  await settled();
  expect(store.getState().failure).toEqual({ code: 'worker-silent', subject: 'call' });
  reader.answer = 1;
  model.change({ kind: 'training', epoch: 1 });
  await settled();
  expect(store.getState()).toMatchObject({ failure: null });
  expect(store.getState().answers.size).toBe(1);
});
