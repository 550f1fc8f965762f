import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InspectionService } from '../../client/services.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { scriptedDrawing, scriptedModel } from '../../testing/present.ts';
import { createLookStore } from './look-store.ts';

const inkOf = (first: number) => Float32Array.of(first);

function setUp({ refusing = 0 } = {}) {
  let refused = 0;
  const asked: { ink: number; answer(): void }[] = [];
  const calls: string[] = [];
  const layers: never[] = [];
  const service = {
    layers: async () => layers,
    inspect: (ink: Float32Array) =>
      new Promise((answer, refuse) => {
        if (refused++ < refusing) return refuse(new CodedError('worker-died', 'x'));
        asked.push({ ink: ink[0], answer: () => answer([Float32Array.of(0, ink[0], 0)]) });
      }),
    explain: async (_ink: Float32Array, digit: number) => {
      calls.push(`explain ${digit}`);
      return { digit };
    },
    layOut: async () => {
      calls.push('lay-out');
      return { kept: 1 };
    },
    findPlace: async () => {
      calls.push('find-place');
      return { point: [0, 0], nearest: [] };
    },
  } as unknown as InspectionService;
  const drawing = scriptedDrawing();
  const model = scriptedModel();
  const store = createLookStore({ service, drawing: drawing.store, presentModel: model.store });
  return { store, drawing, model, asked, calls };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is asked while nobody looks', async () => {
  const { store, drawing, asked } = setUp();
  drawing.show(inkOf(1));
  await pass(500);
  expect(asked).toHaveLength(0);
  const leave = store.getState().watch();
  await pass(0);
  expect(asked).toHaveLength(1);
  asked[0].answer();
  await pass(100);
  expect(store.getState().seen?.ink[0]).toBe(1);
  leave();
  drawing.show(inkOf(2));
  await pass(500);
  expect(asked).toHaveLength(1);
  expect(store.getState().seen).toBeNull();
});

test('a moving pen is followed with one question in flight, and the last drawing is always asked about', async () => {
  const { store, drawing, asked } = setUp();
  store.getState().watch();
  for (let step = 1; step <= 40; step++) {
    drawing.show(inkOf(step));
    await pass(8);
  }
  expect(asked).toHaveLength(1);
  asked[0].answer();
  await pass(100);
  expect(asked.map(({ ink }) => ink)).toEqual([1, 40]);
  asked[1].answer();
  await pass(0);
  expect(store.getState().seen?.ink[0]).toBe(40);
});

test('an answer to a drawing that was cleared is dropped', async () => {
  const { store, drawing, asked } = setUp();
  store.getState().watch();
  drawing.show(inkOf(1));
  await pass(0);
  drawing.show(null);
  asked[0].answer();
  await pass(100);
  expect(store.getState()).toMatchObject({ seen: null, failure: null });
});

test('the explanation is of the answered digit until another is asked for', async () => {
  const { store, drawing, asked, calls } = setUp();
  store.getState().watch();
  store.getState().choose('why');
  drawing.show(inkOf(1));
  await pass(300);
  asked[0].answer();
  await pass(0);
  store.getState().ask(7);
  await pass(0);
  asked[1].answer();
  await pass(0);
  expect(calls).toEqual(['explain 1', 'explain 7']);
});

test('the plane is laid out once; another model makes it old, and it is laid out again when asked to', async () => {
  const { store, model, calls } = setUp();
  store.getState().watch();
  store.getState().choose('neighbours');
  await pass(300);
  model.change({ kind: 'training', epoch: 1 });
  await pass(300);
  expect(calls).toEqual(['lay-out']);
  expect(store.getState().layoutOld).toBe(true);
  store.getState().layOutAgain();
  await pass(300);
  expect(calls).toEqual(['lay-out', 'lay-out']);
  expect(store.getState().layoutOld).toBe(false);
});

test('a question that fails keeps its code, and the next one that is answered takes the failure away', async () => {
  const { store, drawing, asked } = setUp({ refusing: 1 });
  drawing.show(inkOf(1));
  store.getState().watch();
  await pass(100);
  expect(store.getState().failure).toEqual({ code: 'worker-died', subject: 'x' });
  drawing.show(inkOf(2));
  await pass(100);
  asked[0].answer();
  await pass(0);
  expect(store.getState()).toMatchObject({ failure: null, seen: { ink: inkOf(2) } });
});
