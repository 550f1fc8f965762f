import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Stroke } from '../../domain/drawing/strokes.ts';
import { prepareDrawing } from '../../domain/drawing/prepare-drawing.ts';
import { createStabilityStore } from './stability-store.ts';

const drawn = (width: number) => {
  const strokes: Stroke[] = [
    [
      { x: 300, y: 200 },
      { x: 300 + width, y: 800 },
    ],
  ];
  return { strokes, ink: prepareDrawing(strokes)! };
};

let asked: { digit(digit: number): void }[];

function setUp() {
  asked = [];
  const store = createStabilityStore(
    {
      classifyMany: (inks) =>
        new Promise((answer) =>
          asked.push({
            digit: (digit) =>
              answer(
                Float32Array.from({ length: (inks.length / 784) * 10 }, (_, index) =>
                  index % 10 === digit ? 1 : 0,
                ),
              ),
          }),
        ),
    },
    () => 0,
  );
  store.getState().modelChanged();
  return store;
}

const pause = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is swept while nobody looks', async () => {
  const store = setUp();
  store.getState().show(drawn(10));
  await pause();
  expect(asked).toHaveLength(0);
  const leave = store.getState().watch();
  await pause();
  asked[0].digit(1);
  await pause();
  expect(store.getState().reading).toMatchObject({ digit: 1, stability: 1 });
  leave();
  store.getState().show(drawn(20));
  await pause();
  expect(asked).toHaveLength(1);
});

test('a moving pen is swept when it pauses, once', async () => {
  const store = setUp();
  store.getState().watch();
  for (let width = 1; width < 30; width++) {
    store.getState().show(drawn(width));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(asked).toHaveLength(0);
  await pause();
  expect(asked).toHaveLength(1);
});

test('an answer to an older drawing is dropped and the newest is swept next', async () => {
  const store = setUp();
  store.getState().watch();
  store.getState().show(drawn(10));
  await pause();
  store.getState().show(drawn(100));
  await pause();
  expect(asked).toHaveLength(1);
  asked[0].digit(1);
  await pause();
  expect(store.getState().reading).toBeNull();
  asked[1].digit(7);
  await pause();
  expect(store.getState().reading?.digit).toBe(7);
});

test('a new model sweeps again; Clear takes the reading away', async () => {
  const store = setUp();
  store.getState().watch();
  store.getState().show({ ink: drawn(10).ink, strokes: null });
  await pause();
  asked[0].digit(1);
  await pause();
  store.getState().modelChanged();
  await pause();
  expect(asked).toHaveLength(2);
  store.getState().show(null);
  asked[1].digit(2);
  await pause();
  expect(store.getState()).toMatchObject({ reading: null, drawn: false });
});
