import { beforeEach, expect, test, vi } from 'vitest';
import type { OfflineClient, OfflineEvents } from '../../client/offline/offline-client.ts';
import type { KeepFailure, OfflineStatus } from '../../protocol/offline-messages.ts';
import { createOfflineStore, type OfflineStore } from './offline-store.ts';

let events: OfflineEvents;
let status: OfflineStatus;
let failures: Record<string, KeepFailure>;
let others: number | null;
const reload = vi.fn();
const keep = vi.fn(async (url: string) => ({ failure: failures[url] ?? null }));
const takeOver = vi.fn(async () => others);

beforeEach(() => {
  vi.clearAllMocks();
  const data = ['a', 'b', 'c'].map((url) => ({ url, bytes: 10, kept: false }));
  status = { build: 'own', database: 2, pageBytes: 100, data };
  [failures, others] = [{}, 0];
});

function open(start: (events: OfflineEvents) => void = () => undefined): OfflineStore {
  const client: OfflineClient = {
    missing: null,
    isKnown: async () => false,
    async start(told) {
      events = told;
      start(told);
    },
    lookForUpdate: async () => undefined,
    status: async () => status,
    keep,
    takeOver,
  };
  const build = { id: 'own', pageBytes: 100, dataBytes: 30 };
  return createOfflineStore({
    client,
    build,
    database: 2,
    online: true,
    askToPersist: async () => true,
    reload,
  });
}

const waiting = (more: Partial<OfflineStatus> = {}) => ({ ...status, build: 'next', ...more });

test('all is kept once the page is, and what is there already is not asked for again', async () => {
  const store = open(() => undefined);
  status.data[1].kept = true;
  const keeping = store.getState().keepAll();
  await Promise.resolve();
  events.stage('keeping');
  expect(keep).not.toHaveBeenCalled();
  events.stage('kept');
  await keeping;
  expect(keep.mock.calls.flat()).toEqual(['a', 'c']);
  expect(store.getState().data?.every(({ kept }) => kept)).toBe(true);
  expect(store.getState()).toMatchObject({ keepingAll: false, failure: null });
});

test('after a file that does not come the rest waits for another try, and what came stays', async () => {
  const store = open((told) => told.stage('kept'));
  failures = { b: 'not-whole' };
  await store.getState().keepAll();
  expect(keep.mock.calls.flat()).toEqual(['a', 'b']);
  expect(store.getState()).toMatchObject({ failure: 'not-whole', keepingAll: false });
  expect(store.getState().data?.map(({ kept }) => kept)).toEqual([true, false, false]);
});

test('a page that was not kept is tried again at the button', async () => {
  const stages = ['not-kept', 'kept'] as const;
  let tries = 0;
  const store = open((told) => told.stage(stages[tries++]));
  await store.getState().start();
  events.told({ told: 'page-not-kept', why: 'not-arrived' });
  expect(store.getState().failure).toBe('not-arrived');
  await store.getState().keepAll();
  expect(tries).toBe(2);
  expect(store.getState()).toMatchObject({ stage: 'kept', failure: null });
});

test('a build that waits is offered, and taken by a reload only once it has taken over', async () => {
  const store = open();
  await store.getState().start();
  events.waits(waiting());
  expect(store.getState().update).toEqual({ older: false, others: 0, dismissed: false });
  await store.getState().takeUpdate();
  expect(reload).not.toHaveBeenCalled();
  events.takenOver(waiting());
  expect(reload).toHaveBeenCalledOnce();
});

test('other tabs keep the build waiting, and are counted', async () => {
  const store = open();
  await store.getState().start();
  events.waits(waiting());
  others = 2;
  await store.getState().takeUpdate();
  expect(store.getState().update?.others).toBe(2);
  events.takenOver(waiting());
  expect(reload).not.toHaveBeenCalled();
});

test('a page that the net gave in its newer version lets its own build take over, and offers nothing', async () => {
  const store = open();
  await store.getState().start();
  events.waits(waiting({ build: 'own' }));
  expect(takeOver).toHaveBeenCalledOnce();
  events.takenOver(waiting({ build: 'own' }));
  expect(store.getState().update).toBeNull();
  expect(reload).not.toHaveBeenCalled();
});

test('a page over which another build took is told so, and reloads when its person says', async () => {
  const store = open();
  await store.getState().start();
  events.takenOver(waiting());
  expect(store.getState().update).not.toBeNull();
  others = null;
  await store.getState().takeUpdate();
  expect(reload).toHaveBeenCalledOnce();
});

test('a build with an older database is told from a newer one', async () => {
  const store = open();
  await store.getState().start();
  events.waits(waiting({ database: 1 }));
  expect(store.getState().update?.older).toBe(true);
});

test('what kept the page from being kept is no longer said once it is', async () => {
  const store = open();
  await store.getState().start();
  events.told({ told: 'page-not-kept', why: 'not-arrived' });
  expect(store.getState().failure).toBe('not-arrived');
  events.stage('kept');
  expect(store.getState().failure).toBeNull();
});
