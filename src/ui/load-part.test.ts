import { expect, test, vi } from 'vitest';
import { createPartLoader, PartMissing } from './load-part.ts';

const notCome = () =>
  new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/Part-x1.js');

test('a part that has come is loaded once for all who ask', async () => {
  const load = vi.fn(async () => ({ name: 'part' }));
  const part = createPartLoader(load);
  expect(await Promise.all([part(), part()])).toEqual([{ name: 'part' }, { name: 'part' }]);
  await part();
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that did not come is asked for again, and comes', async () => {
  const load = vi.fn(async () => ({ name: 'part' }));
  load.mockRejectedValueOnce(notCome());
  const importAt = vi.fn();
  const part = createPartLoader(load, importAt);
  await expect(part()).rejects.toThrow(PartMissing);
  await expect(part()).resolves.toEqual({ name: 'part' });
  expect(importAt).not.toHaveBeenCalled();
});

test('where the engine keeps the failure, each later try asks by another address', async () => {
  const importAt = vi.fn(async () => ({ name: 'part' }));
  importAt.mockRejectedValueOnce(notCome());
  const part = createPartLoader<{ name: string }>(() => Promise.reject(notCome()), importAt);
  await expect(part()).rejects.toThrow(PartMissing);
  expect(importAt).not.toHaveBeenCalled();
  await expect(part()).rejects.toThrow(PartMissing);
  await expect(part()).resolves.toEqual({ name: 'part' });
  await part();
  expect(importAt.mock.calls).toEqual([
    ['http://localhost/assets/Part-x1.js?asked=2'],
    ['http://localhost/assets/Part-x1.js?asked=3'],
  ]);
});

test.each([
  new TypeError('Importing a module script failed.'),
  new Error('Unable to preload CSS for http://localhost/assets/Part-x1.css'),
])('%s names no module, and is a missing part all the same', async (error) => {
  const importAt = vi.fn();
  const part = createPartLoader(() => Promise.reject(error), importAt);
  await expect(part()).rejects.toThrow(PartMissing);
  await expect(part()).rejects.toMatchObject({ name: 'PartMissing', cause: error });
  expect(importAt).not.toHaveBeenCalled();
});
