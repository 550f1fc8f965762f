import { afterEach, expect, test, vi } from 'vitest';
import { createTabLocks } from './tab-locks.ts';

const NOW = new Date('2026-11-27T10:00:00.000Z');

/** Web Locks as far as they are used here. */
function playLocks() {
  const held = new Set<string>();
  const request = async (name: string, _options: LockOptions, hold: LockGrantedCallback<unknown>) => {
    if (held.has(name)) return hold(null);
    held.add(name);
    await hold({ name, mode: 'exclusive' });
    held.delete(name);
  };
  const query = async () => ({ held: [...held].map((name) => ({ name })) });
  vi.stubGlobal('navigator', { locks: { request, query } });
  return held;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.unstubAllGlobals());

test('a lock is given to one tab, the other hears since when, and gets it after its release', async () => {
  const held = playLocks();
  const [one, other] = [createTabLocks(() => NOW), createTabLocks(() => new Date())];
  const lock = await one.tryLock('teaching');
  expect(lock.isOurs).toBe(true);
  expect(await other.tryLock('teaching')).toEqual({ isOurs: false, since: NOW.toISOString() });
  expect(await other.isHeld('teaching')).toBe(true);
  expect((await other.tryLock('queue')).isOurs).toBe(true);
  if (lock.isOurs) lock.release();
  await settled();
  expect(await other.isHeld('teaching')).toBe(false);
  expect([...held].filter((name) => name.includes('teaching'))).toEqual([]);
  expect((await other.tryLock('teaching')).isOurs).toBe(true);
});

test('a lock that was taken this very moment is held since now', async () => {
  playLocks().add('digit-lab/teaching');
  const locks = createTabLocks(() => NOW);
  expect(await locks.tryLock('teaching')).toEqual({ isOurs: false, since: NOW.toISOString() });
});

test.each([
  ['has none', {}],
  [
    'refuses',
    {
      locks: { request: () => Promise.reject(new Error('no')), query: () => Promise.reject(new Error('no')) },
    },
  ],
])('where the browser %s, every lock is granted and none is held', async (_what, navigator) => {
  vi.stubGlobal('navigator', navigator);
  const locks = createTabLocks(() => NOW);
  const lock = await locks.tryLock('teaching');
  expect(lock.isOurs).toBe(true);
  if (lock.isOurs) lock.release();
  expect(await locks.isHeld('teaching')).toBe(false);
});
