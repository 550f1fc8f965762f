import { expect, test } from 'vitest';
import { MOST_STROKES } from '../../domain/drawing/stroke-bounds.ts';
import { createPresentDrawing } from '../../session/present-drawing.ts';
import { KeyboardPen } from './keyboard-pen.ts';

function setUp() {
  const store = createPresentDrawing();
  return { store, pen: new KeyboardPen(store.getState()) };
}

test('Space puts the pen down, arrows draw, Space lifts it again', () => {
  const { store, pen } = setUp();
  pen.press(' ');
  pen.press('ArrowDown', { far: true });
  pen.press(' ');
  pen.press('ArrowDown', { far: true });
  expect(store.getState().strokes).toEqual([
    [
      { x: 500, y: 200 },
      { x: 500, y: 300 },
    ],
  ]);
});

test('holding Space is one touch', () => {
  const { store, pen } = setUp();
  pen.press(' ');
  for (let time = 0; time < 10; time++) pen.press(' ', { repeated: true });
  expect(store.getState().strokes).toHaveLength(1);
  expect(pen.cursor.down).toBe(true);
});

test('the pen stays on the pad, and other keys are not its own', () => {
  const { pen } = setUp();
  for (let time = 0; time < 20; time++) pen.press('ArrowUp', { far: true });
  expect(pen.cursor.y).toBe(0);
  expect(pen.press('a')).toBe(false);
});

test('the pen stays up where the drawing takes no more strokes', () => {
  const { store, pen } = setUp();
  for (let stroke = 0; stroke < MOST_STROKES; stroke++) store.getState().begin({ x: 1, y: 1 });
  pen.press(' ');
  expect(pen.cursor.down).toBe(false);
});
