import { expect, test } from 'vitest';
import { MOST_POINTS, MOST_STROKES, nearestPlace, pointsOf } from '../domain/drawing/stroke-bounds.ts';
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

test('strokes that were erased come back in their place, one touch after the other, also after a new stroke', () => {
  const store = createPresentDrawing();
  const { begin, extend, erase, undo } = store.getState();
  for (const x of [100, 200, 300]) {
    begin({ x, y: 0 });
    extend([{ x, y: 100 }]);
  }
  const all = store.getState().strokes;
  erase([{ x: 200, y: 50 }]);
  erase([{ x: 500, y: 50 }]);
  erase([{ x: 110, y: 50 }]);
  expect(store.getState().strokes).toEqual([all[2]]);
  begin({ x: 800, y: 800 });
  undo();
  expect(store.getState().strokes).toEqual([all[2]]);
  undo();
  expect(store.getState().strokes).toEqual([all[0], all[2]]);
  undo();
  expect(store.getState().strokes).toEqual(all);
  undo();
  expect(store.getState().strokes).toEqual(all.slice(0, 2));
});

test('a stroke that is dropped leaves no trace: what was cleared before it can still come back', () => {
  const store = withStrokes(2);
  const { clear, begin, drop, undo } = store.getState();
  clear();
  begin({ x: 1, y: 1 });
  drop();
  expect(store.getState()).toMatchObject({ strokes: [], open: false, canUndo: true });
  drop();
  undo();
  expect(store.getState().strokes).toHaveLength(2);
});

test('a drawing holds no more points than can be kept, and goes on following the pen', () => {
  const store = createPresentDrawing();
  const { begin, extend } = store.getState();
  begin({ x: 500, y: 500 });
  for (let turn = 0; turn < 10; turn++) {
    const points = Array.from({ length: 800 }, (_, index) => {
      const way = turn * 800 + index;
      return { x: 500 + (way / 20) * Math.cos(way / 40), y: 500 + (way / 20) * Math.sin(way / 40) };
    });
    extend(points);
    expect(pointsOf(store.getState().strokes)).toBeLessThanOrEqual(MOST_POINTS);
    expect(store.getState().strokes[0].at(-1)).toEqual(nearestPlace(points[799]));
  }
  expect(store.getState().strokes[0][0]).toEqual({ x: 500, y: 500 });
});

test('a drawing takes no more strokes than can be kept, and one more once one was taken back', () => {
  const store = createPresentDrawing();
  const { begin, undo } = store.getState();
  for (let stroke = 0; stroke < MOST_STROKES; stroke++) expect(begin({ x: stroke / 10, y: 10 })).toBe(true);
  expect(begin({ x: 5, y: 5 })).toBe(false);
  expect(store.getState().strokes).toHaveLength(MOST_STROKES);
  undo();
  expect(begin({ x: 5, y: 5 })).toBe(true);
});

test('a point that is no number never lies on the pad', () => {
  const store = createPresentDrawing();
  const { begin, extend } = store.getState();
  expect(begin({ x: NaN, y: 0 })).toBe(false);
  begin({ x: 1, y: 1 });
  extend([{ x: Infinity, y: 0 }]);
  expect(store.getState().strokes).toEqual([[{ x: 1, y: 1 }]]);
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

test('pixels are changed in steps that Undo takes back, and the answer to the drawing before may stay meanwhile', () => {
  const pad = createPresentDrawing();
  pad.getState().begin({ x: 300, y: 200 });
  pad.getState().extend([{ x: 500, y: 800 }]);
  pad.getState().lift();
  const { ink, generation } = pad.getState();
  const changed = (pixel: number) => {
    const next = pad.getState().ink!.slice();
    next[pixel] = 1;
    return next;
  };
  pad.getState().retouch(changed(0), true);
  pad.getState().retouch(changed(1), false);
  pad.getState().retouch(changed(2), true);
  expect(pad.getState().ink?.slice(0, 3)).toEqual(new Float32Array([1, 1, 1]));
  expect(pad.getState().generation).toBe(generation);
  pad.getState().undo();
  expect(pad.getState().ink?.slice(0, 3)).toEqual(new Float32Array([1, 1, 0]));
  pad.getState().undo();
  expect(pad.getState().ink).toEqual(ink);
});

test('a pad that was blank shows another drawing with its first pixel', () => {
  const pad = createPresentDrawing();
  const { generation } = pad.getState();
  pad.getState().retouch(new Float32Array(784).fill(0.3, 300, 330), true);
  expect(pad.getState().generation).toBe(generation + 1);
  expect(pad.getState().ink?.[310]).toBeCloseTo(0.3, 2);
});

test('an image knows what it truly shows, until another drawing takes its place, and again when Undo brings it back', () => {
  const store = createPresentDrawing();
  const { begin, lift, undo, clear, place, retouch } = store.getState();
  const label = () => store.getState().label;
  const image = new Float32Array(784).fill(0.5);
  begin({ x: 100, y: 100 });
  lift();
  place(image, 7);
  expect(label()).toBe(7);
  undo();
  expect(label()).toBeNull();
  expect(store.getState().strokes).toHaveLength(1);
  place(image, 7);
  begin({ x: 100, y: 100 });
  lift();
  expect(store.getState()).toMatchObject({ label: 7, strokes: [expect.anything()] });
  undo();
  expect(label()).toBe(7);
  clear();
  expect(label()).toBeNull();
  undo();
  expect(label()).toBe(7);
  retouch(new Float32Array(784).fill(0.2), true);
  expect(label()).toBeNull();
  undo();
  expect(label()).toBe(7);
  place(new Float32Array(784).fill(0.3));
  expect(label()).toBeNull();
});

test('the stroke after a drawing was saved begins another, and Undo brings the saved one back', () => {
  const store = withStrokes(2);
  const { begin, lift, drop, undo, markSaved } = store.getState();
  lift();
  const { strokes: saved, steps } = store.getState();
  markSaved(true);
  const { generation } = store.getState();
  // A palm that touched the pad changes nothing.
  begin({ x: 500, y: 500 });
  drop();
  expect(store.getState()).toMatchObject({ strokes: saved, steps, saved: true });
  begin({ x: 500, y: 200 });
  lift();
  begin({ x: 500, y: 300 });
  lift();
  expect(store.getState().strokes.map(([{ y }]) => y)).toEqual([200, 300]);
  expect(store.getState().saved).toBe(false);
  expect(store.getState().generation).toBeGreaterThan(generation);
  undo();
  undo();
  expect(store.getState().strokes).toEqual([]);
  undo();
  expect(store.getState().strokes).toEqual(saved);
});

test('a drawing that is no longer saved is drawn on, and a full pad that is saved takes a stroke', () => {
  const store = withStrokes(2);
  const { begin, lift, markSaved } = store.getState();
  lift();
  markSaved(true);
  markSaved(false);
  begin({ x: 500, y: 500 });
  expect(store.getState().strokes).toHaveLength(3);
  for (let stroke = 3; stroke < MOST_STROKES; stroke++) begin({ x: stroke / 10, y: 10 });
  lift();
  markSaved(true);
  expect(begin({ x: 5, y: 5 })).toBe(true);
  expect(store.getState().strokes).toHaveLength(1);
});
