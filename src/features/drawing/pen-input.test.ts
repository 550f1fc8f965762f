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

/** What the pointer reports when its last button goes up. */
function up(more: Partial<PointerLike> = {}): PointerLike {
  return at(0, 0, { buttons: 0, ...more });
}

const strokes = () => store.getState().strokes;

test('screen pixels become logical units of the pad', () => {
  pen.down(at(350, 300));
  expect(strokes()).toEqual([[{ x: 500, y: 500 }]]);
});

test('a tap leaves a dot that can be undone', () => {
  pen.down(at(350, 300));
  pen.end(up());
  expect(strokes()).toHaveLength(1);
  store.getState().undo();
  expect(strokes()).toHaveLength(0);
});

test('all coalesced points are used', () => {
  pen.down(at(350, 300));
  const getCoalescedEvents = () =>
    Array.from({ length: 8 }, (_, index) => ({ clientX: 351 + index, clientY: 300 }));
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

test.each([100, 5_000])('a palm that touched %d ms before the pen leaves no ink', (rested) => {
  pen.down(at(200, 400, { pointerType: 'touch', timeStamp: 1_000 }));
  pen.move(at(205, 400, { pointerType: 'touch', timeStamp: 1_050 }));
  pen.down(at(350, 300, { pointerType: 'pen', pointerId: 2, timeStamp: 1_000 + rested }));
  pen.move(at(202, 400, { pointerType: 'touch', timeStamp: 1_010 + rested }));
  expect(strokes()).toEqual([[{ x: 500, y: 500 }]]);
});

test('a palm takes away nothing of what lay there, whatever became of its own stroke', () => {
  pen.down(at(350, 300));
  pen.end(up());
  pen.down(at(200, 400, { pointerType: 'touch', pointerId: 2 }));
  store.getState().undo();
  pen.down(at(350, 100, { pointerType: 'pen', pointerId: 3, timeStamp: 500 }));
  expect(strokes()).toEqual([[{ x: 500, y: 500 }], [{ x: 500, y: 100 }]]);
});

test('a touch draws nothing for three seconds after the last sign of a pen, and then draws again', () => {
  const finger = (pointerId: number, timeStamp: number) =>
    pen.down(at(200, 400, { pointerType: 'touch', pointerId, timeStamp }));
  pen.down(at(350, 300, { pointerType: 'pen', timeStamp: 1_000 }));
  pen.end(up({ pointerType: 'pen', timeStamp: 6_000 }));
  expect(finger(2, 8_900)).toBe(false);
  pen.move(at(350, 300, { pointerType: 'pen', button: -1, buttons: 0, timeStamp: 9_000 }));
  expect(finger(3, 11_900)).toBe(false);
  pen.move(at(210, 400, { pointerType: 'touch', pointerId: 3, button: -1, timeStamp: 12_500 }));
  expect(strokes()).toHaveLength(1);
  expect(finger(4, 12_100)).toBe(true);
  expect(strokes()).toHaveLength(2);
});

test('a cancelled stroke stays, and the next one is clean', () => {
  pen.down(at(350, 300));
  pen.end(up());
  pen.move(at(400, 300, { button: -1 }));
  pen.down(at(360, 310));
  expect(strokes()).toHaveLength(2);
  expect(strokes()[0]).toHaveLength(1);
});

test('the right button does not draw', () => {
  expect(pen.down(at(350, 300, { button: 2 }))).toBe(false);
  expect(strokes()).toHaveLength(0);
});

test('the stroke ends when its button is let go, though another one is still held', () => {
  pen.down(at(350, 300));
  pen.move(at(360, 300, { button: 2, buttons: 3 }));
  pen.move(at(370, 300, { button: 0, buttons: 2 }));
  pen.move(at(400, 300, { button: -1, buttons: 2 }));
  pen.end(up({ button: 2 }));
  expect(strokes()).toEqual([
    [
      { x: 500, y: 500 },
      { x: 520, y: 500 },
    ],
  ]);
  expect(store.getState().open).toBe(false);
});

test('the other button let go first does not end the stroke', () => {
  pen.down(at(350, 300));
  pen.move(at(360, 300, { button: 2, buttons: 3 }));
  pen.move(at(370, 300, { button: 2, buttons: 1 }));
  pen.move(at(380, 300, { button: -1 }));
  expect(strokes()[0].at(-1)).toEqual({ x: 560, y: 500 });
});

test('the left button draws where the right one is held already', () => {
  pen.down(at(350, 300, { button: 2, buttons: 2 }));
  expect(pen.move(at(350, 300, { button: 0, buttons: 3 }))).toBe(true);
  expect(pen.move(at(360, 300, { button: -1, buttons: 3 }))).toBe(false);
  pen.move(at(370, 300, { button: 0, buttons: 2 }));
  pen.move(at(380, 300, { button: -1, buttons: 2 }));
  expect(strokes()).toEqual([
    [
      { x: 500, y: 500 },
      { x: 520, y: 500 },
    ],
  ]);
});

test('a button that went down or comes up elsewhere draws nothing', () => {
  pen.move(at(350, 300, { button: -1, buttons: 1 }));
  pen.move(at(350, 300, { button: 2, buttons: 3 }));
  pen.move(at(350, 300, { button: 0, buttons: 2 }));
  expect(strokes()).toEqual([]);
});

test('the eraser end takes away the whole strokes that it touches on its way, and Undo brings them back', () => {
  const eraser = { pointerType: 'pen', pointerId: 2, button: 5, buttons: 32 };
  for (const x of [200, 300, 400]) {
    pen.down(at(x, 100));
    pen.move(at(x, 400));
    pen.end(up());
  }
  const [first, second, third] = strokes();
  expect(pen.down(at(150, 300, eraser))).toBe(true);
  expect(strokes()).toHaveLength(3);
  pen.move(at(350, 300, { ...eraser, button: -1 }));
  expect(strokes()).toEqual([third]);
  pen.move(at(600, 300, { ...eraser, button: 5, buttons: 0 }));
  pen.end(up(eraser));
  pen.move(at(400, 300, { ...eraser, button: -1, buttons: 0 }));
  expect(strokes()).toEqual([third]);
  store.getState().undo();
  expect(strokes()).toEqual([first, second, third]);
});

test('a capture that is lost ends the stroke only where its button was let go', () => {
  pen.down(at(350, 300, { button: 2, buttons: 2 }));
  pen.move(at(350, 300, { button: 0, buttons: 3 }));
  expect(pen.lose(at(350, 300, { button: -1, buttons: 3 }))).toBe(true);
  expect(store.getState().open).toBe(true);
  expect(pen.lose(at(350, 300, { button: -1, buttons: 2 }))).toBe(false);
  expect(store.getState().open).toBe(false);
});

test('a pointer whose end was not reported goes down anew', () => {
  pen.down(at(350, 300));
  expect(pen.down(at(360, 310))).toBe(true);
  expect(strokes()).toHaveLength(2);
});
