import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { scriptedDrawing, scriptedModel } from '../../testing/present.ts';
import { createAnswerStore, type AnswerStore } from './answer-store.ts';

interface Question {
  ink: Float32Array;
  answer(reading: Reading): void;
}

let questions: Question[];
let store: AnswerStore;
let drawing: ReturnType<typeof scriptedDrawing>;
let model: ReturnType<typeof scriptedModel>;

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  drawing = scriptedDrawing();
  model = scriptedModel();
  store = createAnswerStore({
    service: { read: (ink) => new Promise((answer) => questions.push({ ink, answer })) },
    drawing: drawing.store,
    presentModel: model.store,
  });
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
function liftPen() {
  drawing.store.setState({ open: true });
  drawing.store.getState().lift();
}

const settled = () => vi.advanceTimersByTimeAsync(100);

test('an answer shows the probabilities of what was drawn', async () => {
  drawing.show(ink(1));
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toEqual(reading(1));
});

test('a reply that comes after Clear never shows', async () => {
  drawing.show(ink(1));
  drawing.show(null);
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toBeNull();
});

test('a reply to the drawing before Clear does not answer the one after it', async () => {
  drawing.show(ink(1));
  drawing.show(null);
  drawing.show(ink(2));
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toBeNull();
  expect(questions[1].ink).toEqual(ink(2));
  questions[1].answer(reading(2));
  await settled();
  expect(store.getState().reading).toEqual(reading(2));
});

test('one question is in flight at a time, and the last state of the drawing is always asked about', async () => {
  for (let value = 1; value <= 30; value++) drawing.show(ink(value));
  expect(questions).toHaveLength(1);
  questions[0].answer(reading(1));
  await settled();
  expect(questions).toHaveLength(2);
  expect(questions[1].ink).toEqual(ink(30));
});

test('when the pen is lifted the last state is asked about at once, and not while a question is open', async () => {
  drawing.show(ink(1));
  questions[0].answer(reading(1));
  drawing.show(ink(2));
  await vi.advanceTimersByTimeAsync(1);
  expect(questions).toHaveLength(1);
  liftPen();
  await vi.advanceTimersByTimeAsync(1);
  expect(questions).toHaveLength(2);
  expect(questions[1].ink).toEqual(ink(2));
  drawing.show(ink(3));
  liftPen();
  await settled();
  expect(questions).toHaveLength(2);
  questions[1].answer(reading(2));
  await settled();
  expect(questions[2].ink).toEqual(ink(3));
});

test('new weights ask again about what is on the pad', async () => {
  drawing.show(ink(1));
  questions[0].answer(reading(1));
  await settled();
  model.change({ kind: 'training', epoch: 2 });
  expect(questions).toHaveLength(2);
});

test('a reply of the old model does not show under the name of the new one', async () => {
  drawing.show(ink(1));
  model.change({ kind: 'training', epoch: 1 });
  questions[0].answer(reading(1));
  await settled();
  expect(store.getState().reading).toBeNull();
  questions[1].answer(reading(2));
  await settled();
  expect(store.getState().reading).toEqual(reading(2));
});

test('without a model nothing is asked', () => {
  model.change({ kind: 'none' });
  drawing.show(ink(1));
  expect(questions).toHaveLength(0);
});

test('a classifier that fails is said to have failed, and why', async () => {
  const failing = createAnswerStore({
    service: { read: () => Promise.reject(new CodedError('worker-died', 'gone')) },
    drawing: drawing.store,
    presentModel: model.store,
  });
  drawing.show(ink(1));
  await settled();
  expect(failing.getState().failure).toEqual({ code: 'worker-died', subject: 'gone' });
});
