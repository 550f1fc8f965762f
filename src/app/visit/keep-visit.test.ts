import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createExperimentStore } from '../../session/experiment-store.ts';
import { createPageView } from '../../session/page-view.ts';
import { createPresentDrawing } from '../../session/present-drawing.ts';
import { recallVisit } from '../../session/visit-stores.ts';

/** What browsers store is written as properties; the methods are none of them. */
function newStorage(session: object = {}): Storage {
  const methods = {
    getItem: (key: string) => (storage[key] as string | undefined) ?? null,
    setItem(key: string, text: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      storage[key] = text;
    },
    removeItem: (key: string) => Reflect.deleteProperty(storage, key),
  };
  const storage = Object.assign(Object.create(methods) as Storage, session);
  return storage;
}

let full: boolean;
let ids: number;
let locks: { name: string; tab: object }[];
const told = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', newStorage());
  vi.stubGlobal('location', { hash: '' });
  [full, ids, locks] = [false, 0, []];
  told.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function refuse(): never {
  throw new DOMException('refused', 'SecurityError');
}

function locksOf(tab: object) {
  return {
    async request(name: string, _options: object, hold: (lock: object | null) => unknown) {
      if (locks.some((each) => each.name === name)) return void hold(null);
      const lock = { name, tab };
      locks.push(lock);
      await hold(lock);
      locks = locks.filter((each) => each !== lock);
    },
    query: () => Promise.resolve({ held: locks }),
  };
}

/** Opens the page in a tab, which has what another page of that tab has left in it. */
async function openTab({ session = {}, withLocks = true, refused = false } = {}) {
  const tab = {};
  const heard = new Map<string, (event: object) => void>();
  const addEventListener = (type: string, listener: (event: object) => void) => heard.set(type, listener);
  vi.stubGlobal('sessionStorage', newStorage(session));
  for (const name of ['localStorage', 'sessionStorage'])
    if (refused) vi.stubGlobal(name, new Proxy({}, { get: refuse, ownKeys: refuse }));
  vi.stubGlobal('navigator', withLocks ? { locks: locksOf(tab) } : {});
  vi.stubGlobal('window', { addEventListener });
  vi.stubGlobal('document', { addEventListener, visibilityState: 'hidden' });
  vi.resetModules();
  const { openVisit } = await import('./open-visit.ts');
  const { keepVisit } = await import('./keep-visit.ts');

  const stores = {
    drawing: createPresentDrawing(),
    experiment: createExperimentStore(),
    view: createPageView(),
  };
  const opened = openVisit(`tab${ids++}`);
  recallVisit(stores, opened.visit);
  const atOnce = stores.drawing.getState().strokes;
  const { sessionStorage } = globalThis;
  keepVisit(stores, opened, { newId: () => `tab${ids++}`, tell: told });
  await vi.advanceTimersByTimeAsync(1_000);
  const tell = (type: string, event: object = {}) => heard.get(type)?.(event);
  return {
    ...stores,
    atOnce,
    /** A reload, and a tab that is duplicated or restored, has it too. */
    session: sessionStorage,
    tell,
    async draw(x: number) {
      const { begin, lift } = stores.drawing.getState();
      begin({ x, y: x });
      lift();
      await vi.advanceTimersByTimeAsync(1_000);
    },
    async leave() {
      tell('pagehide');
      await vi.advanceTimersByTimeAsync(0);
    },
    crash() {
      locks = locks.filter((lock) => lock.tab !== tab);
    },
    drawn: () => stores.drawing.getState().strokes.map(([{ x }]) => x),
  };
}

test('a reload finds what there was, at once, also what was changed just before', async () => {
  const tab = await openTab();
  await tab.draw(1);
  tab.experiment.getState().setText('epochs', 'seven');
  tab.view.setState({ room: 'test' });
  await tab.leave();
  const again = await openTab({ session: tab.session });
  expect(again.atOnce).toHaveLength(1);
  expect(again.experiment.getState().form.texts.epochs).toBe('seven');
  expect(again.view.getState().room).toBe('test');
  expect(again.session).toEqual(tab.session);
});

test('a tab that was restored after a crash has its own drawing, and not that of a newer tab', async () => {
  const first = await openTab();
  const second = await openTab();
  await first.draw(1);
  await second.draw(2);
  first.crash();
  second.crash();
  expect((await openTab({ session: first.session })).drawn()).toEqual([1]);
  expect((await openTab({ session: second.session })).drawn()).toEqual([2]);
});

test('a new tab takes network, settings and tab of the newest visit, and the drawing once that has ended', async () => {
  const old = await openTab();
  await old.draw(1);
  old.experiment.getState().choosePreset('fast');
  old.view.setState({ room: 'test' });
  await vi.advanceTimersByTimeAsync(1_000);
  const beside = await openTab();
  expect(beside.experiment.getState().form.preset).toBe('fast');
  expect(beside.view.getState().room).toBe('test');
  expect(beside.drawn()).toEqual([]);
  await beside.leave();
  await old.leave();
  const next = await openTab();
  expect(next.atOnce).toHaveLength(1);
  expect(next.session).not.toEqual(old.session);
});

test('after a crash a new tab takes the drawing too, unless one is begun first', async () => {
  const crashed = await openTab();
  await crashed.draw(1);
  crashed.crash();
  const next = await openTab();
  expect(next.atOnce).toEqual([]);
  expect(next.drawn()).toEqual([1]);
});

test.each([true, false])(
  'a duplicated tab begins with the same and then goes its own way, as both do (locks: %s)',
  async (withLocks) => {
    const tab = await openTab({ withLocks });
    await tab.draw(1);
    const twin = await openTab({ withLocks, session: tab.session });
    expect(twin.drawn()).toEqual([1]);
    await twin.draw(2);
    await tab.draw(3);
    await twin.leave();
    await tab.leave();
    expect((await openTab({ withLocks, session: tab.session })).drawn()).toEqual([1, 3]);
    expect((await openTab({ withLocks, session: twin.session })).drawn()).toEqual([1, 2]);
  },
);

test('a page that comes back by the Back button goes on where it was', async () => {
  const tab = await openTab();
  await tab.draw(1);
  await tab.leave();
  expect(locks).toEqual([]);
  tab.tell('pageshow', { persisted: true });
  await tab.draw(2);
  expect(locks).toHaveLength(1);
  tab.crash();
  expect((await openTab({ session: tab.session })).drawn()).toEqual([1, 2]);
});

test('of many visits the newest five are kept, and what another page has stored', async () => {
  localStorage.setItem('digit-lab/1/theme', 'dark');
  for (let at = 0; at < 7; at++) {
    const tab = await openTab();
    await tab.draw(at);
    await tab.leave();
  }
  const keys = Object.keys(localStorage);
  expect(keys.filter((key) => key.includes('/visit/'))).toHaveLength(5);
  expect(localStorage.getItem('digit-lab/1/theme')).toBe('dark');
  const newest = await openTab();
  expect(newest.drawn()).toContain(6);
});

test('a full storage is told when something changes, and costs nothing else', async () => {
  full = true;
  const tab = await openTab();
  expect(told).not.toHaveBeenCalled();
  await tab.draw(1);
  expect(told.mock.calls).toEqual([[false]]);
  expect(tab.drawn()).toEqual([1]);
});

test('a browser that refuses storage opens the page, and is told about at the first change', async () => {
  const tab = await openTab({ refused: true });
  await tab.draw(1);
  expect(told.mock.calls).toEqual([[false]]);
  expect(tab.drawn()).toEqual([1]);
});
