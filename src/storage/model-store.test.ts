import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { SavedModel } from '../domain/model/saved-model.ts';
import { loadSavedModel, saveModel } from './model-store.ts';

const SAVED: SavedModel = {
  model: {
    network: [{ kind: 'dense', units: 2, activation: 'softmax' }],
    weights: [{ shape: [2], values: Float32Array.of(1, 2) }],
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
  expect(await loadSavedModel()).toMatchObject(SAVED);
});

test.each([
  ['of a newer version', { version: 99, ...SAVED }],
  ['garbage', 'garbage'],
  ['without weights', { version: 1, ...SAVED, model: { network: [] } }],
  ['with weights that are not numbers', { version: 1, ...SAVED, model: withValues(Float32Array.of(NaN, 1)) }],
  ['with too few weights', { version: 1, ...SAVED, model: withValues(Float32Array.of(1)) }],
])('a model that is %s is as if there were none', async (_what, stored) => {
  await store(stored);
  expect(await loadSavedModel()).toBeNull();
});

function withValues(values: Float32Array) {
  return { ...SAVED.model, weights: [{ shape: [2], values }] };
}
