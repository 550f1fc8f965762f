import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Visit } from '../domain/visit/visit.ts';
import { createExperimentStore } from './experiment-store.ts';
import { createPageView } from './page-view.ts';
import { createPresentDrawing } from './present-drawing.ts';
import { VisitKeeper } from './visit-keeper.ts';

let saved: { visit: Visit; open: boolean }[];
let told: boolean[];
let full: boolean;

function setUp() {
  const stores = {
    drawing: createPresentDrawing(),
    experiment: createExperimentStore(),
    view: createPageView(),
  };
  const keeper = new VisitKeeper({
    stores,
    address: () => '#here',
    save: (visit, open) => {
      saved.push({ visit, open });
      return !full;
    },
    tell: (stored) => told.push(stored),
  });
  return { ...stores, keeper };
}

beforeEach(() => {
  vi.useFakeTimers();
  [saved, told, full] = [[], [], false];
});
afterEach(() => {
  vi.useRealTimers();
});

test('a visit is written as open at its start, and as it is then', () => {
  const { keeper, view } = setUp();
  view.setState({ room: 'test' });
  expect(saved).toEqual([]);
  keeper.start();
  expect(saved).toMatchObject([{ open: true, visit: { address: '#here', view: { room: 'test' } } }]);
});

test('whatever changes, the visit is written a few times a second at most, and the last change is in it', () => {
  const { keeper, experiment } = setUp();
  keeper.start();
  saved = [];
  for (let letter = 0; letter < 100; letter++) {
    experiment.getState().setText('seed', String(letter));
    vi.advanceTimersByTime(10);
  }
  expect(saved.length).toBeGreaterThan(0);
  expect(saved.length).toBeLessThanOrEqual(3);
  vi.runAllTimers();
  expect(saved.at(-1)?.visit.experiment.form.texts.seed).toBe('99');
  saved = [];
  vi.advanceTimersByTime(60_000);
  experiment.getState().lock(true);
  vi.runAllTimers();
  expect(saved).toEqual([]);
});

test('nothing is written in the middle of a stroke, however long it lasts', () => {
  const { keeper, drawing, view } = setUp();
  const { begin, extend, lift } = drawing.getState();
  keeper.start();
  saved = [];
  view.setState({ settingsOpen: true });
  vi.advanceTimersByTime(300);
  begin({ x: 1, y: 1 });
  for (let y = 2; y < 100; y++) {
    extend([{ x: 1, y: y * 3 }]);
    vi.advanceTimersByTime(100);
  }
  expect(saved).toEqual([]);
  lift();
  vi.runAllTimers();
  expect(saved).toHaveLength(1);
  expect(saved[0].visit).toMatchObject({ view: { settingsOpen: true } });
  expect(saved[0].visit.drawing.strokes[0]).toHaveLength(99);
});

test('a page that is hidden writes what is not yet written, with the stroke as far as it is', () => {
  const { keeper, drawing } = setUp();
  keeper.start();
  saved = [];
  keeper.hide();
  expect(saved).toEqual([]);
  drawing.getState().begin({ x: 1, y: 1 });
  keeper.hide();
  expect(saved).toMatchObject([{ open: true, visit: { drawing: { strokes: [[{ x: 1, y: 1 }]] } } }]);
});

test('a page that is left writes once that it has ended, and nothing more until it comes back', () => {
  const { keeper, view } = setUp();
  keeper.leave();
  expect(saved).toEqual([]);
  keeper.start();
  view.setState({ room: 'test' });
  saved = [];
  keeper.leave();
  expect(saved).toMatchObject([{ open: false, visit: { view: { room: 'test' } } }]);
  view.setState({ room: 'train' });
  vi.runAllTimers();
  expect(saved).toHaveLength(1);
  keeper.start();
  expect(saved.at(-1)).toMatchObject({ open: true, visit: { view: { room: 'train' } } });
});

test('a full storage is told once something would be lost, not before', () => {
  const { keeper, view } = setUp();
  full = true;
  keeper.start();
  expect(told).toEqual([]);
  view.setState({ room: 'test' });
  vi.runAllTimers();
  keeper.hide();
  expect(told).toEqual([false]);
  full = false;
  view.setState({ room: 'train' });
  vi.runAllTimers();
  expect(told).toEqual([false, true]);
});
