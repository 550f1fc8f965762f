import { beforeEach, expect, test } from 'vitest';
import { createPresentDrawing, type PresentDrawingStore } from '../../session/present-drawing.ts';
import { PenInput, type PointerLike } from './pen-input.ts';

let store: PresentDrawingStore;
let pen: PenInput;

beforeEach(() => {
  store = createPresentDrawing();
  pen = new PenInput(store.getState(), () => ({ left: 100, top: 50, width: 500, height: 500 }));
});

function at(clientX: number, clientY: number, more: Partial<PointerLike> = {}): PointerLike {
  return {
    pointerId: 1,
    pointerType: 'mouse',
    clientX,
    clientY,
    button: 0,
    buttons: 1,
    timeStamp: 0,
    ...more,
  };
}

const strokes = () => store.getState().strokes;

test('screen pixels become logical units of the pad', () => {
  pen.down(at(350, 300));
  expect(strokes()).toEqual([[{ x: 500, y: 500 }]]);
});

test('a tap leaves a dot that can be undone', () => {
  pen.down(at(350, 300));
  pen.end({ pointerId: 1 });
  expect(strokes()).toHaveLength(1);
  store.getState().undo();
  expect(strokes()).toHaveLength(0);
});

test('all coalesced points are used', () => {
  pen.down(at(350, 300));
  const getCoalescedEvents = () =>
    Array.from({ length: 8 }, (_, index) => ({ clientX: 350 + index, clientY: 300 }));
  pen.move(at(358, 300, { getCoalescedEvents }));
  expect(strokes()[0]).toHaveLength(9);
});

test('leaving the pad clamps, and coming back without a button draws nothing', () => {
  pen.down(at(350, 300));
  pen.move(at(900, 300));
  expect(strokes()[0].at(-1)).toEqual({ x: 1000, y: 500 });
  pen.move(at(400, 300, { buttons: 0 }));
  pen.move(at(420, 300, { buttons: 0 }));
  expect(strokes()[0]).toHaveLength(2);
});

test('a second finger adds nothing to the stroke of the first', () => {
  pen.down(at(350, 300, { pointerType: 'touch' }));
  expect(pen.down(at(200, 100, { pointerType: 'touch', pointerId: 2 }))).toBe(false);
  pen.move(at(210, 100, { pointerType: 'touch', pointerId: 2 }));
  pen.move(at(360, 300, { pointerType: 'touch' }));
  expect(strokes()).toEqual([
    [
      { x: 500, y: 500 },
      { x: 520, y: 500 },
    ],
  ]);
});

test('a palm that touched just before the pen leaves no ink', () => {
  pen.down(at(200, 400, { pointerType: 'touch', timeStamp: 1_000 }));
  pen.down(at(350, 300, { pointerType: 'pen', pointerId: 2, timeStamp: 1_100 }));
  pen.move(at(202, 400, { pointerType: 'touch' }));
  expect(strokes()).toEqual([[{ x: 500, y: 500 }]]);
});

test('a cancelled stroke stays, and the next one is clean', () => {
  pen.down(at(350, 300));
  pen.end({ pointerId: 1 });
  pen.move(at(400, 300));
  pen.down(at(360, 310));
  expect(strokes()).toHaveLength(2);
  expect(strokes()[0]).toHaveLength(1);
});

test('the right button does not draw', () => {
  expect(pen.down(at(350, 300, { button: 2 }))).toBe(false);
  expect(strokes()).toHaveLength(0);
});
