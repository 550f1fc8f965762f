import { beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import type { RunStorage } from '../domain/run/saved-run.ts';
import { settled, WEIGHTS } from '../testing/scripted-run.ts';
import { memoryRunStorage } from './memory-run-storage.ts';
import { newSavedRun } from './new-saved-run.ts';
import { createSavedRuns, type RunNews } from './saved-runs.ts';

/** The news of two tabs reach each other. */
function connectedTabs() {
  const heard: ((ids: readonly string[]) => void)[] = [];
  return (tab: number): RunNews => ({
    tell: (ids) => heard.forEach((each, other) => other !== tab && each(ids)),
    listen: (hear) => (heard[tab] = hear),
  });
}

const now = () => new Date('2026-11-27T08:00:00Z');
const named = (id: string) =>
  newSavedRun({ id, ...PRESETS.tutorial, preset: 'tutorial', queued: null, startedFrom: null, now: now() });
const POINT = {
  weights: WEIGHTS,
  epochsDone: 1,
  best: { epoch: 1, valLoss: 0.1, weights: WEIGHTS },
  state: null,
  waited: 0,
};

let storage: RunStorage;
let news: ReturnType<typeof connectedTabs>;

beforeEach(() => {
  storage = memoryRunStorage();
  news = connectedTabs();
});

const open = (tab = 0, given: RunStorage = storage) =>
  createSavedRuns({ storage: given, news: news(tab), now });
const numbersOf = (store: ReturnType<typeof open>) => store.getState().runs.map(({ number }) => number);

test('what one tab keeps, changes and deletes is in the other at once', async () => {
  const [one, other] = [open(0), open(1)];
  const run = await one.getState().begin(named('a'));
  await settled();
  expect(numbersOf(other)).toEqual([1]);
  other.getState().write(run.id, { name: 'first try', starred: true });
  await settled();
  expect(one.getState().runs[0]).toMatchObject({ name: 'first try', starred: true });
  await one.getState().record(run.id, { end: 'stopped' });
  other.getState().remove([run.id]);
  await settled();
  expect(numbersOf(one)).toEqual([]);
});

test('a star that is given while a run goes on survives its next epoch', async () => {
  const store = open();
  const { id } = await store.getState().begin(named('a'));
  store.getState().write(id, { starred: true });
  await store.getState().record(id, { bestEpoch: 1 }, { epoch: 1, last: POINT, best: true });
  const [stored] = await storage.load();
  expect(stored).toMatchObject({ starred: true, bestEpoch: 1, epochsWithWeights: [1] });
  expect(store.getState().runs[0]).toMatchObject({ starred: true, hasWeights: true, epochsWithWeights: [1] });
});

test('deleted runs come back by one undo, with their weights; a run that goes on cannot be deleted', async () => {
  const store = open();
  for (const id of ['a', 'b', 'c']) await store.getState().begin(named(id));
  await store.getState().record('a', { end: 'stopped' }, { epoch: 1, last: POINT, best: true });
  await store.getState().record('b', { end: 'stopped' });
  store.getState().remove(['a', 'b', 'c']);
  await settled();
  expect(numbersOf(store)).toEqual([3]);
  store.getState().takeBack();
  await settled();
  expect(numbersOf(store)).toEqual([1, 2, 3]);
  expect(await store.getState().model('a', 'best')).toBe(WEIGHTS);
  expect((await storage.load()).map(({ deletedAt }) => deletedAt)).toEqual([null, null, null]);
});

test('where the browser refuses to store anything, runs are kept for the visit and it is said', async () => {
  const refuse = async () => {
    throw Object.assign(new Error(), { code: 'storage-refused', subject: '' });
  };
  const refusing: RunStorage = { ...storage, load: refuse, begin: refuse };
  const store = open(0, refusing);
  await store.getState().load();
  expect(store.getState()).toMatchObject({ loaded: true, failure: { code: 'storage-refused' } });
  const { id, number } = await store.getState().begin(named('a'));
  expect(number).toBe(1);
  await store.getState().record(id, { end: 'stopped' }, { epoch: 1, last: POINT, best: true });
  expect(await store.getState().model(id, 'best')).toBe(WEIGHTS);
  expect(await store.getState().resumePoint(id)).toEqual(POINT);
  await store.getState().load();
  expect(numbersOf(store)).toEqual([1]);
});

test('runs that lost their weights to a full disk are named until that is dismissed', async () => {
  const change = vi.fn<RunStorage['change']>(async (...given) => ({
    ...(await storage.change(...given)),
    dropped: [2, 1],
  }));
  const store = open(0, { ...storage, change });
  const { id } = await store.getState().begin(named('a'));
  await store.getState().record(id, {});
  await store.getState().record(id, {});
  expect(store.getState().droppedFrom).toEqual([1, 2]);
  store.getState().dismissDropped();
  expect(store.getState().droppedFrom).toEqual([]);
});

test('a change that the disk refuses is said, stays on the screen, and is forgotten once one succeeds', async () => {
  let full = true;
  const change: RunStorage['change'] = async (...given) => {
    if (full) throw Object.assign(new Error(), { code: 'storage-full', subject: '' });
    return storage.change(...given);
  };
  const store = open(0, { ...storage, change });
  const { id } = await store.getState().begin(named('a'));
  await store.getState().record(id, { bestEpoch: 1 });
  expect(store.getState()).toMatchObject({ failure: { code: 'storage-full' }, runs: [{ bestEpoch: 1 }] });
  full = false;
  const recorded = store.getState().record(id, { bestEpoch: 2 });
  expect(store.getState().saving).toBe(true);
  await recorded;
  expect(store.getState()).toMatchObject({ failure: null, saving: false });
});

test('a run that is forgotten while storage is read does not come back', async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const load = async () => {
    const before = await storage.load();
    await slow;
    return before;
  };
  const store = open(0, { ...storage, load });
  const { id } = await store.getState().begin(named('a'));
  const loading = store.getState().load();
  await store.getState().forget(id);
  finish();
  await loading;
  expect(numbersOf(store)).toEqual([]);
});

test('news that come while a change is on its way do not put the older record in its place', async () => {
  let finish: () => void = () => undefined;
  const slow: RunStorage['change'] = (...given) =>
    new Promise((resolve) => (finish = () => resolve(storage.change(...given))));
  const [store, other] = [open(0, { ...storage, change: slow }), open(1)];
  const { id } = await store.getState().begin(named('a'));
  store.getState().write(id, { note: 'newer' });
  await settled();
  await other.getState().begin(named('b'));
  await settled();
  expect(store.getState().runs.map(({ note }) => note)).toEqual(['newer', '']);
  finish();
  await settled();
  expect((await storage.load())[0].note).toBe('newer');
});
