import { expect, test } from 'vitest';
import { createPresentDrawing, followDrawing } from './present-drawing.ts';

function withStrokes(count: number) {
  const store = createPresentDrawing();
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

test('the ink follows the strokes; another drawing begins with Clear and with a picture, not with one more point', () => {
  const store = withStrokes(0);
  const { begin, extend, clear, place } = store.getState();
  begin({ x: 500, y: 200 });
  extend([{ x: 480, y: 800 }]);
  const { generation, ink } = store.getState();
  expect(ink).toHaveLength(784);
  extend([{ x: 520, y: 850 }]);
  expect(store.getState().generation).toBe(generation);
  expect(store.getState().ink).not.toBe(ink);
  clear();
  expect(store.getState()).toMatchObject({ generation: generation + 1, ink: null });
  place(new Float32Array(784).fill(1));
  expect(store.getState()).toMatchObject({ generation: generation + 2, severalDigits: false });
});

test('digits side by side are told', () => {
  const store = withStrokes(0);
  const { begin, extend } = store.getState();
  for (const x of [200, 800]) {
    begin({ x, y: 200 });
    extend([{ x, y: 800 }]);
  }
  expect(store.getState().severalDigits).toBe(true);
});

test('who follows the drawing hears that one is gone before the next is shown', () => {
  const store = withStrokes(0);
  const heard: string[] = [];
  followDrawing(store, { gone: () => heard.push('gone'), shown: () => heard.push('shown') });
  const { begin, extend, lift, place, clear } = store.getState();
  begin({ x: 500, y: 200 });
  extend([{ x: 480, y: 800 }]);
  heard.length = 0;
  extend([{ x: 520, y: 850 }]);
  lift();
  expect(heard).toEqual(['shown']);
  place(new Float32Array(784).fill(1));
  expect(heard).toEqual(['shown', 'gone', 'shown']);
  clear();
  expect(heard).toEqual(['shown', 'gone', 'shown', 'gone']);
});
