import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SavedModel } from '../domain/model/saved-model.ts';
import { loadSavedModel, saveModel } from './model-store.ts';

const SAVED: SavedModel = {
  model: {
    network: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }],
    weights: [
      { shape: [784, 10], values: new Float32Array(7_840).fill(0.5) },
      { shape: [10], values: new Float32Array(10) },
    ],
  },
  epoch: 3,
  valAccuracy: 0.98,
  savedAt: '2026-11-25T00:00:00.000Z',
};

async function store(value: unknown) {
  await saveModel(SAVED);
  const database = await openDB('digit-lab', 1);
  await database.put('models', value, 'latest');
  database.close();
}

beforeEach(() => new Promise((done) => (indexedDB.deleteDatabase('digit-lab').onsuccess = done)));

test('a saved model is there again, and without one there is none', async () => {
  expect(await loadSavedModel()).toBeNull();
  await saveModel(SAVED);
  expect(await loadSavedModel()).toEqual(SAVED);
});

test.each([
  ['of a newer version', { version: 99, ...SAVED }],
  ['garbage', 'garbage'],
  ['without weights', { version: 1, ...SAVED, model: { network: [] } }],
  ['of no day', { version: 1, ...SAVED, savedAt: 'yesterday' }],
  ['with weights that are not numbers', { version: 1, ...SAVED, model: withBias([10], NaN) }],
  ['with weights of another network', { version: 1, ...SAVED, model: withBias([20], 0) }],
])('a model that is %s cannot be used, and is told apart from none', async (_what, stored) => {
  await store(stored);
  expect(await loadSavedModel()).toBe('unusable');
});

test('a browser without storage has no model', async () => {
  vi.stubGlobal('indexedDB', { open: () => fail() });
  expect(await loadSavedModel()).toBeNull();
  vi.unstubAllGlobals();
});

function withBias(shape: number[], value: number) {
  const bias = { shape, values: new Float32Array(shape[0]).fill(value) };
  return { ...SAVED.model, weights: [SAVED.model.weights[0], bias] };
}

function fail(): never {
  throw new Error('SecurityError');
}
