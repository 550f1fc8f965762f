import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SavedModel } from '../domain/kept/saved-model.ts';
import { anotherPage, emptyBrowser } from './testing/browser.ts';
import { OLD_MODEL, write, writeOldModel } from './testing/old-databases.ts';

const openPage = () => anotherPage(() => import('./model-store.ts'));
let page: Awaited<ReturnType<typeof openPage>>;

const { version: _version, ...SAVED } = OLD_MODEL as SavedModel & { version: number };

beforeEach(async () => {
  emptyBrowser();
  page = await openPage();
});
afterEach(() => vi.unstubAllGlobals());

test('a saved model is there again under its key, and without one there is none', async () => {
  expect(await page.loadModel('a')).toBeNull();
  await page.saveModel('a', SAVED);
  expect(await (await openPage()).loadModel('a')).toEqual(SAVED);
  expect(await page.loadModel('b')).toBeNull();
});

test.each([
  ['of a newer version', { ...SAVED, version: 99 }],
  ['garbage', 'garbage'],
  ['without weights', { ...OLD_MODEL, model: { network: [] } }],
  ['imported from nowhere', { ...OLD_MODEL, imported: null }],
  ['of an epoch that is no number', { ...OLD_MODEL, epoch: '3' }],
  ['of a day as a number', { ...OLD_MODEL, savedAt: 2026 }],
  ['with holes among its weights', { ...OLD_MODEL, model: { ...OLD_MODEL.model, weights: new Array(2) } }],
  ['of no day', { ...OLD_MODEL, savedAt: 'yesterday' }],
  ['with weights that are not numbers', { ...OLD_MODEL, model: withBias([10], NaN) }],
  ['with weights of another network', { ...OLD_MODEL, model: withBias([20], 0) }],
])('a model that is %s cannot be used, and is told apart from none', async (_what, stored) => {
  await page.saveModel('a', SAVED);
  await write('digit-lab', 2, 'models', undefined, (store) => store.put(stored, 'a'));
  expect(await page.loadModel('a')).toBe('unusable');
});

test('a browser without storage has no model, nor a used one', async () => {
  vi.stubGlobal('indexedDB', { open: () => fail() });
  expect(await page.loadModel('a')).toBeNull();
  expect(await page.loadUsed()).toBeNull();
  await expect(page.rememberUsed({ kind: 'shipped' })).rejects.toMatchObject({ code: 'storage-refused' });
});

test('the model of version 1 is taken over with everything in it, as the one used last', async () => {
  await writeOldModel();
  expect(await page.loadUsed()).toEqual({ kind: 'stored', key: 'latest' });
  expect(await page.loadModel(page.LATEST_MODEL)).toEqual(SAVED);
});

test('a new browser has used no model', async () => {
  expect(await page.loadUsed()).toBeNull();
});

test.each([
  { kind: 'shipped' as const },
  { kind: 'stored' as const, key: 'taught/x' },
  { kind: 'run' as const, id: 'r', which: 3 },
])('which model was used last is remembered: %o', async (used) => {
  await page.rememberUsed(used);
  expect(await page.loadUsed()).toEqual(used);
});

test('a note of another page about the used model that cannot be read is none', async () => {
  await page.rememberUsed({ kind: 'shipped' });
  const foreign = { kind: 'run', id: 'r', which: 'worst' };
  await write('digit-lab', 2, 'models', undefined, (store) => store.put(foreign, 'used'));
  expect(await page.loadUsed()).toBeNull();
});

test('stored models are listed without their weights, the newest first, and only those that can be used', async () => {
  expect(await page.listModels()).toEqual([]);
  const taught = { ...SAVED, taughtDigits: 3, savedAt: '2026-11-27T09:00:00.000Z' };
  await page.saveModel('taught/1', taught);
  await page.saveModel('latest', { ...SAVED, savedAt: '2026-11-25T09:00:00.000Z' });
  await page.rememberUsed({ kind: 'shipped' });
  await write('digit-lab', 2, 'models', undefined, (store) => store.put('garbage', 'taught/2'));
  const listed = await page.listModels();
  expect(listed.map(({ key, taughtDigits }) => [key, taughtDigits])).toEqual([
    ['taught/1', 3],
    ['latest', undefined],
  ]);
  expect(listed[0]).not.toHaveProperty('model');
});

test('of taught models the three newest stay, and the one in use', async () => {
  const keys = [1, 2, 3, 4, 5].map((day) => page.taughtKey(new Date(Date.UTC(2026, 10, day))));
  await page.saveModel('other', SAVED);
  await page.saveModel(keys[0], SAVED);
  await page.rememberUsed({ kind: 'stored', key: keys[0] });
  for (const key of keys.slice(1)) await page.saveModel(key, SAVED);
  const found = await Promise.all([...keys, 'other'].map((key) => page.loadModel(key)));
  expect(found.map((model) => model !== null)).toEqual([true, false, true, true, true, true]);
});

function withBias(shape: number[], value: number) {
  const bias = { shape, values: new Float32Array(shape[0]).fill(value) };
  return { ...SAVED.model, weights: [SAVED.model.weights[0], bias] };
}

function fail(): never {
  throw new DOMException('private', 'SecurityError');
}

test('the five newest imported models are kept with what their files say, and the one used last', async () => {
  const facts = { title: 'A model', date: '2026-11-27', training: null, taughtDigits: 0, versions: {} };
  const imported = { ...SAVED, epoch: 0, imported: { name: 'mnist.onnx', format: 'onnx' as const }, facts };
  const keys = Array.from({ length: 8 }, (_, day) => page.importedKey(new Date(Date.UTC(2026, 10, day + 1))));
  await page.saveModel(keys[0], imported);
  await page.rememberUsed({ kind: 'stored', key: keys[0] });
  for (const key of keys.slice(1)) await page.saveModel(key, imported);
  const kept = (await page.listModels()).map(({ key }) => key);
  expect(kept.toSorted()).toEqual([keys[0], ...keys.slice(3)]);
  expect(await page.loadModel(keys[0])).toEqual(imported);
  expect((await page.listModels())[0]).toMatchObject({ imported: imported.imported, facts });
});

test('an imported model whose name is none cannot be used, and facts that cannot be are left out', async () => {
  const put = (more: object) =>
    write('digit-lab', 2, 'models', undefined, (store) => store.put({ ...OLD_MODEL, ...more }, 'a'));
  await page.saveModel('a', SAVED);
  await put({ imported: { name: 7, format: 'onnx' } });
  expect(await page.loadModel('a')).toBe('unusable');
  await put({ imported: { name: 'a.onnx', format: 'onnx' }, facts: 'none' });
  expect(await page.loadModel('a')).toMatchObject({ imported: { name: 'a.onnx' }, facts: null });
});
