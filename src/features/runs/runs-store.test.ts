import { expect, test } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { epochRecords, heldRuns, keptRun } from '../../testing/kept-runs.ts';
import { listRuns } from './listed-runs.ts';
import { chosenRuns, createRunsStore } from './runs-store.ts';

function setUp(count = 10, compared: string[] = []) {
  const savedRuns = heldRuns(Array.from({ length: count }, (_, index) => keptRun(index + 1)));
  const store = createRunsStore(savedRuns, compared);
  const chosen = () =>
    chosenRuns(savedRuns.getState().runs, store.getState().colours).map(({ run, colour }) => [
      run.number,
      colour,
    ]);
  return { savedRuns, store, chosen };
}

test('a run keeps its colour while others are chosen and let go, and the first free one is given anew', () => {
  const { store, chosen } = setUp();
  for (const number of [4, 2, 9]) store.getState().toggle(`run-${number}`);
  store.getState().toggle('run-4');
  expect(chosen()).toEqual([
    [2, 1],
    [9, 2],
  ]);
  store.getState().toggle('run-7');
  expect(chosen()).toEqual([
    [7, 0],
    [2, 1],
    [9, 2],
  ]);
});

test('runs that were compared before a reload are chosen from the beginning, as far as they are still there', () => {
  const { store, chosen } = setUp(3, ['run-3', 'gone', 'run-1']);
  expect(chosen().map(([number]) => number)).toEqual([3, 1]);
  store.getState().toggle('run-2');
  expect(chosen()).toHaveLength(3);
});

test('a ninth run is not chosen, unless one of the eight has been deleted', () => {
  const { store, savedRuns, chosen } = setUp();
  for (let number = 1; number <= 9; number++) store.getState().toggle(`run-${number}`);
  expect(chosen()).toHaveLength(8);
  savedRuns.getState().remove(['run-3']);
  expect(chosen()).toHaveLength(7);
  store.getState().toggle('run-9');
  expect(chosen()).toContainEqual([9, 2]);
});

test('a pinned run that is no longer chosen is no longer pinned', () => {
  const { store } = setUp();
  store.getState().toggle('run-1');
  store.getState().pin('run-1');
  expect(store.getState().pinned).toBe('run-1');
  store.getState().toggle('run-1');
  expect(store.getState().pinned).toBeNull();
});

test('runs that are chosen together take the place of those chosen before', () => {
  const { store } = setUp();
  store.getState().toggle('run-5');
  store.getState().choose(['run-1', 'run-2']);
  expect([...store.getState().colours]).toEqual([
    ['run-1', 0],
    ['run-2', 1],
  ]);
});

test('a column sorts its best first, and the other way round when it is asked for again', () => {
  const { store } = setUp();
  const { sortBy } = store.getState();
  sortBy('testAccuracy');
  expect(store.getState().sort).toEqual({ by: 'testAccuracy', falling: true });
  sortBy('valLoss');
  expect(store.getState().sort).toEqual({ by: 'valLoss', falling: false });
  sortBy('valLoss');
  expect(store.getState().sort).toEqual({ by: 'valLoss', falling: true });
});

const TEXTS = {
  title: (run: SavedRun) => run.name ?? 'Tutorial',
  network: () => 'Conv2D 10',
  engine: () => 'WASM',
  difference: () => null,
};
const list = (
  runs: SavedRun[],
  by: Parameters<typeof listRuns>[2]['sort']['by'],
  falling = false,
  text = '',
  starredOnly = false,
) =>
  listRuns(runs, TEXTS, { sort: { by, falling }, filter: { text, starredOnly } }).map(
    ({ run }) => run.number,
  );

test('runs without a figure are last, whichever way the column sorts', () => {
  const runs = [
    keptRun(1, { test: { loss: 1, accuracy: 0.9 } }),
    keptRun(2, { test: null }),
    keptRun(3, { test: { loss: 1, accuracy: 0.95 } }),
    keptRun(4, { epochs: [], end: null }),
  ];
  expect(list(runs, 'testAccuracy')).toEqual([1, 3, 4, 2]);
  expect(list(runs, 'testAccuracy', true)).toEqual([3, 1, 4, 2]);
});

test('names sort with their numbers counted, and figures by size', () => {
  const runs = [
    keptRun(1, { name: 'try 10', epochs: epochRecords(3) }),
    keptRun(2, { name: 'try 9', epochs: epochRecords(12) }),
  ];
  expect(list(runs, 'name')).toEqual([2, 1]);
  expect(list(runs, 'epochs')).toEqual([1, 2]);
  expect(list(runs, 'date', true)).toEqual([2, 1]);
});

test('the filter looks for each word in name, network, engine and note, and for stars', () => {
  const runs = [
    keptRun(1, { note: 'A small one' }),
    keptRun(2, { name: 'Small', starred: true }),
    keptRun(3),
  ];
  expect(list(runs, 'number', false, 'SMALL')).toEqual([1, 2]);
  expect(list(runs, 'number', false, 'small conv2d one')).toEqual([1]);
  expect(list(runs, 'number', false, '', true)).toEqual([2]);
});

test('an action that is refused leaves its reason at its run, and the next one is free', async () => {
  const { store } = setUp();
  const refused = store.getState().act('run-2', async () => {
    throw new CodedError('weights-gone', '');
  });
  expect(store.getState().acting).toBe('run-2');
  expect(await store.getState().act('run-3', () => undefined)).toBe(false);
  expect(await refused).toBe(false);
  expect(store.getState()).toMatchObject({
    acting: null,
    failure: { run: 'run-2', failure: { code: 'weights-gone' } },
  });
  expect(await store.getState().act('run-2', () => undefined)).toBe(true);
  expect(store.getState().failure).toBeNull();
});
