import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Stroke } from '../../domain/drawing/strokes.ts';
import { prepareDrawing } from '../../domain/drawing/prepare-drawing.ts';
import { scriptedDrawing, scriptedModel } from '../../testing/present.ts';
import { createStabilityStore } from './stability-store.ts';
import { sweepDrawing } from './sweep-drawing.ts';

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
  const drawing = scriptedDrawing();
  const model = scriptedModel();
  const store = createStabilityStore({
    service: {
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
    drawing: drawing.store,
    presentModel: model.store,
    now: () => 0,
  });
  const show = ({
    ink,
    ...more
  }: {
    ink: Float32Array | null;
    strokes?: readonly Stroke[];
    picture?: Float32Array;
  }) => drawing.show(ink, more);
  return { store, show, model };
}

const pause = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is swept while nobody looks', async () => {
  const { store, show } = setUp();
  show(drawn(10));
  await pause();
  expect(asked).toHaveLength(0);
  const leave = store.getState().watch(sweepDrawing);
  await pause();
  asked[0].digit(1);
  await pause();
  expect(store.getState().reading).toMatchObject({ digit: 1, stability: 1 });
  leave();
  show(drawn(20));
  await pause();
  expect(asked).toHaveLength(1);
});

test('a moving pen is swept when it pauses, once', async () => {
  const { store, show } = setUp();
  store.getState().watch(sweepDrawing);
  for (let width = 1; width < 30; width++) {
    show(drawn(width));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(asked).toHaveLength(0);
  await pause();
  expect(asked).toHaveLength(1);
});

test('an answer to an older drawing is dropped and the newest is swept next', async () => {
  const { store, show } = setUp();
  store.getState().watch(sweepDrawing);
  show(drawn(10));
  await pause();
  show(drawn(100));
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
  const { store, show, model } = setUp();
  store.getState().watch(sweepDrawing);
  show({ ink: drawn(10).ink, picture: drawn(10).ink });
  await pause();
  asked[0].digit(1);
  await pause();
  model.change({ kind: 'training', epoch: 1 });
  await pause();
  expect(asked).toHaveLength(2);
  show({ ink: null });
  asked[1].digit(2);
  await pause();
  expect(store.getState()).toMatchObject({ reading: null, failure: null });
});
