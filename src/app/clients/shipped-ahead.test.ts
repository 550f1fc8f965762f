import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ShippedModel } from '../../domain/model/model-file.ts';
import { noteUsed, shippedAhead, shippedLast } from './shipped-ahead.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => {
  stored.clear();
  vi.unstubAllGlobals();
});

const MODEL: ShippedModel = { network: [], weights: [], testAccuracy: null };
const fetching = () => vi.fn(async () => MODEL);

test('a newcomer’s model is on its way before it is asked for, and is fetched anew for the second who asks', async () => {
  const fetchModel = fetching();
  const shipped = shippedAhead(fetchModel);
  expect(fetchModel).toHaveBeenCalledTimes(1);
  expect(await shipped()).toBe(MODEL);
  expect(fetchModel).toHaveBeenCalledTimes(1);
  await shipped();
  expect(fetchModel).toHaveBeenCalledTimes(2);
});

test('who used another model last waits for none, until the one that ships is used again', async () => {
  noteUsed({ kind: 'run', id: 'a', which: 'best' });
  const fetchModel = fetching();
  const shipped = shippedAhead(fetchModel);
  expect(shippedLast()).toBe(false);
  expect(fetchModel).not.toHaveBeenCalled();
  await shipped();
  expect(fetchModel).toHaveBeenCalledTimes(1);
  noteUsed({ kind: 'shipped' });
  expect(shippedLast()).toBe(true);
  shippedAhead(fetchModel);
  expect(fetchModel).toHaveBeenCalledTimes(2);
});

test('a model that did not come ahead is told to whoever asks, and fetched anew after that', async () => {
  const fetchModel = fetching();
  fetchModel.mockRejectedValueOnce(new Error('offline'));
  const shipped = shippedAhead(fetchModel);
  await expect(shipped()).rejects.toThrow('offline');
  expect(await shipped()).toBe(MODEL);
});
