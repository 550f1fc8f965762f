import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '../../domain/reading/reading.ts';
import { createClassificationStore, type ClassificationStore } from './classification-store.ts';

interface Question {
  ink: Float32Array;
  answer(reading: Reading): void;
}

let questions: Question[];
let store: ClassificationStore;

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  store = createClassificationStore({
    read: (ink) => new Promise((answer) => questions.push({ ink, answer })),
  });
  store.getState().modelChanged({ kind: 'shipped' });
});

afterEach(() => {
  vi.useRealTimers();
});

const reading = (share: number): Reading => ({
  probabilities: [share],
  familiarity: 1,
  leastFamiliarity: null,
});
const ink = (value: number) => Float32Array.of(value);
const settled = () => vi.advanceTimersByTimeAsync(100);

test('an answer shows the probabilities of what was drawn', async () => {
  store.getState().show(ink(1));
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toEqual(reading(1));
});

test('a reply that comes after Clear never shows', async () => {
  store.getState().show(ink(1));
  store.getState().show(null);
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toBeNull();
});

test('a reply to the drawing before Clear does not answer the one after it', async () => {
  store.getState().show(ink(1));
  store.getState().show(null);
  store.getState().show(ink(2));
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toBeNull();
  expect(questions[1].ink).toEqual(ink(2));
  questions[1].answer(reading(2));
  await settled();
  expect(store.getState().reading).toEqual(reading(2));
});

test('one question is in flight at a time, and the last state of the drawing is always asked about', async () => {
  for (let value = 1; value <= 30; value++) store.getState().show(ink(value));
  expect(questions).toHaveLength(1);
  questions[0].answer(reading(1));
  await settled();
  expect(questions).toHaveLength(2);
  expect(questions[1].ink).toEqual(ink(30));
});

test('when the pen is lifted the last state is asked about at once, and not while a question is open', async () => {
  store.getState().show(ink(1));
  questions[0].answer(reading(1));
  store.getState().show(ink(2));
  await vi.advanceTimersByTimeAsync(1);
  expect(questions).toHaveLength(1);
  store.getState().hurry();
  await vi.advanceTimersByTimeAsync(1);
  expect(questions).toHaveLength(2);
  expect(questions[1].ink).toEqual(ink(2));
  store.getState().show(ink(3));
  store.getState().hurry();
  await settled();
  expect(questions).toHaveLength(2);
  questions[1].answer(reading(2));
  await settled();
  expect(questions[2].ink).toEqual(ink(3));
});

test('new weights ask again about what is on the pad', async () => {
  store.getState().show(ink(1));
  questions[0].answer(reading(1));
  await settled();
  store.getState().modelChanged({ kind: 'training', epoch: 2 });
  expect(questions).toHaveLength(2);
});

test('a reply of the old model does not show under the name of the new one', async () => {
  store.getState().show(ink(1));
  store.getState().modelChanged({ kind: 'training', epoch: 1 });
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toBeNull();
  questions[1].answer(reading(2));
  await settled();
  expect(store.getState().reading).toEqual(reading(2));
});

test('without a model nothing is asked', () => {
  store.getState().modelChanged({ kind: 'none' });
  store.getState().show(ink(1));
  expect(questions).toHaveLength(0);
});

test('a classifier that fails is said to have failed', async () => {
  const failing = createClassificationStore({ read: () => Promise.reject(new Error('gone')) });
  failing.getState().modelChanged({ kind: 'shipped' });
  failing.getState().show(ink(1));
  await settled();
  expect(failing.getState().failed).toBe(true);
});
