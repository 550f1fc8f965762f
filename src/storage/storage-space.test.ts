import { afterEach, expect, test, vi } from 'vitest';
import { anotherPage } from './testing/browser.ts';

const openPage = () => anotherPage(() => import('./storage-space.ts'));

afterEach(() => vi.unstubAllGlobals());

test('what is stored and how much may be comes from the browser; one that does not say gives nothing', async () => {
  const { storageUse } = await openPage();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5, quota: 10 }) } });
  expect(await storageUse()).toEqual({ bytes: 5, quota: 10 });
  for (const storage of [
    { estimate: async () => ({}) },
    { estimate: () => Promise.reject(new Error()) },
    undefined,
  ]) {
    vi.stubGlobal('navigator', { storage });
    expect(await storageUse()).toBeNull();
  }
});

test('a person is asked once in a visit, whatever the answer, and not where it was granted before', async () => {
  const persist = vi.fn(async () => false);
  const persisted = vi.fn(async () => false);
  vi.stubGlobal('navigator', { storage: { persist, persisted } });
  const { askToPersist } = await openPage();
  expect(await askToPersist()).toBe(false);
  expect(await askToPersist()).toBe(false);
  expect(persist).toHaveBeenCalledOnce();
  persisted.mockResolvedValue(true);
  expect(await (await openPage()).askToPersist()).toBe(true);
  expect(persist).toHaveBeenCalledOnce();
});

test('a browser that cannot persist, or throws, is no error', async () => {
  for (const storage of [undefined, { persisted: () => Promise.reject(new Error()) }]) {
    vi.stubGlobal('navigator', { storage });
    expect(await (await openPage()).askToPersist()).toBe(false);
  }
});
