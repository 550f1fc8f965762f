import { expect, test } from 'vitest';
import { createDrawingStore } from './drawing-store.ts';

function withStrokes(count: number) {
  const store = createDrawingStore();
  for (let index = 0; index < count; index++) {
    store.getState().begin({ x: index, y: 0 });
    store.getState().extend([{ x: index, y: 10 }]);
  }
  return store;
}

test('Undo takes back one stroke at a time until nothing is left', () => {
  const store = withStrokes(3);
  for (const left of [2, 1, 0]) {
    store.getState().undo();
    expect(store.getState().strokes).toHaveLength(left);
  }
  expect(store.getState().canUndo).toBe(false);
});

test('Clear can be undone', () => {
  const store = withStrokes(2);
  store.getState().clear();
  expect(store.getState().strokes).toHaveLength(0);
  store.getState().undo();
  expect(store.getState().strokes).toHaveLength(2);
});

test('a new stroke after Clear makes the old drawing final', () => {
  const store = withStrokes(2);
  store.getState().clear();
  store.getState().begin({ x: 1, y: 1 });
  store.getState().undo();
  expect(store.getState().strokes).toHaveLength(0);
});

test('Undo and Clear in the middle of a stroke end it: what the pointer still does adds nothing', () => {
  for (const takeBack of ['undo', 'clear'] as const) {
    const store = withStrokes(2);
    store.getState()[takeBack]();
    const left = store.getState().strokes;
    store.getState().extend([{ x: 800, y: 820 }]);
    expect(store.getState().strokes).toEqual(left);
  }
});

test('a picture takes the place of the strokes; Undo brings them back, strokes alter it one by one', () => {
  const store = withStrokes(2);
  const picture = new Float32Array(784);
  store.getState().place(picture);
  expect(store.getState()).toMatchObject({ picture, strokes: [] });
  store.getState().undo();
  expect(store.getState()).toMatchObject({ picture: null });
  expect(store.getState().strokes).toHaveLength(2);
  store.getState().place(picture);
  store.getState().clear();
  expect(store.getState().picture).toBeNull();
  store.getState().undo();
  expect(store.getState().picture).toBe(picture);
  store.getState().begin({ x: 1, y: 1 });
  expect(store.getState().strokes).toHaveLength(1);
  expect(store.getState().picture).toBe(picture);
  store.getState().undo();
  expect(store.getState()).toMatchObject({ picture, strokes: [] });
  store.getState().undo();
  expect(store.getState()).toMatchObject({ picture: null, canUndo: false });
});
