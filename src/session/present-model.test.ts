import { expect, test, vi } from 'vitest';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import {
  createPresentModel,
  hasModel,
  onOtherModel,
  type PresentModelDependencies,
} from './present-model.ts';

const SHIPPED: ModelWeights = { network: [], weights: [] };
const SAVED = { model: { network: [], weights: [] }, epoch: 4, valAccuracy: 0.98, savedAt: '2026-11-25' };

function setUp(given: Partial<PresentModelDependencies> = {}) {
  const load = vi.fn(async (_model: ModelWeights) => undefined);
  const save = vi.fn(async () => undefined);
  const store = createPresentModel({
    load,
    loadSaved: async () => null,
    save,
    shipped: async () => SHIPPED,
    now: () => new Date('2026-11-27T08:00:00Z'),
    ...given,
  });
  return { store, load, save };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a first visit is answered by the shipped model, a later one by the stored model', async () => {
  const first = setUp();
  expect(hasModel(first.store.getState())).toBe(false);
  await first.store.getState().openFirst();
  await settled();
  expect(first.load).toHaveBeenCalledExactlyOnceWith(SHIPPED);
  expect(first.store.getState().source).toEqual({ kind: 'shipped' });

  const later = setUp({ loadSaved: async () => SAVED });
  await later.store.getState().openFirst();
  await settled();
  expect(later.load).toHaveBeenCalledExactlyOnceWith(SAVED.model);
  expect(later.store.getState().source).toEqual({ kind: 'saved', epoch: 4, savedAt: '2026-11-25' });
});

test('a stored model that was taught says so', async () => {
  const { store } = setUp({ loadSaved: async () => ({ ...SAVED, taughtDigits: 12 }) });
  await store.getState().openFirst();
  await settled();
  expect(store.getState().source).toEqual({ kind: 'taught', digits: 12 });
});

test('weights of a run that began meanwhile are not replaced by those of the start', async () => {
  const { store, load } = setUp();
  const opening = store.getState().openFirst();
  store.getState().answerWith(SAVED.model, { kind: 'training', epoch: 1 });
  await opening;
  await settled();
  expect(load).toHaveBeenCalledExactlyOnceWith(SAVED.model);
  expect(store.getState().source).toEqual({ kind: 'training', epoch: 1 });
});

test('who observes hears of other weights when the classifier has them, or has failed over them', async () => {
  let end = { resolve: () => undefined as void, reject: () => undefined as void };
  const { store } = setUp({
    load: () => new Promise((resolve, reject) => (end = { resolve, reject: () => reject(new Error()) })),
  });
  const heard = vi.fn();
  onOtherModel(store, heard);
  store.getState().answerWith(SHIPPED, { kind: 'training', epoch: 1 });
  await settled();
  expect(heard).not.toHaveBeenCalled();
  end.resolve();
  await settled();
  expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'training', epoch: 1 });
  store.getState().answerWith(SHIPPED, { kind: 'training', epoch: 1 });
  end.reject();
  await settled();
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a model is stored with its day; a browser that refuses is remembered until one is stored', async () => {
  let refuses = true;
  const save = vi.fn(async () => {
    if (refuses) throw new Error('full');
  });
  const { store } = setUp({ save });
  const { model, epoch, valAccuracy } = SAVED;
  store.getState().store({ model, epoch, valAccuracy });
  await settled();
  expect(save).toHaveBeenCalledWith({ model, epoch, valAccuracy, savedAt: '2026-11-27T08:00:00.000Z' });
  expect(store.getState().notStored).toBe(true);
  refuses = false;
  store.getState().store({ model, epoch, valAccuracy });
  await settled();
  expect(store.getState().notStored).toBe(false);
});
