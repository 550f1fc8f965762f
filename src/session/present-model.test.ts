import { expect, test, vi } from 'vitest';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import {
  createPresentModel,
  hasModel,
  onOtherModel,
  type PresentModelDependencies,
} from './present-model.ts';

const SHIPPED: ModelWeights = { network: [], weights: [] };
const SAVED = { model: { network: [], weights: [] }, epoch: 4, valAccuracy: 0.98, savedAt: '2026-11-25' };

const OWN: ModelWeights = { network: [], weights: [] };
const NEVER = new Promise<never>(() => undefined);

function setUp(given: Partial<PresentModelDependencies> = {}) {
  const load = vi.fn(async (_model: ModelWeights) => undefined);
  const save = vi.fn(async () => undefined);
  const store = createPresentModel({
    load,
    loadSaved: async () => null,
    save,
    shipped: async () => SHIPPED,
    now: () => new Date('2026-11-27T08:00:00Z'),
    wait: () => NEVER,
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

test('storage that never answers does not keep the shipped model waiting for longer than a second', async () => {
  const waits: { ms: number; end(): void }[] = [];
  const wait = (ms: number) => new Promise<void>((end) => waits.push({ ms, end }));
  const { store, load } = setUp({ loadSaved: () => NEVER, wait });
  const opening = store.getState().openFirst();
  await settled();
  expect(load).not.toHaveBeenCalled();
  expect(waits[0].ms).toBeLessThanOrEqual(1_000);
  waits[0].end();
  await opening;
  await settled();
  expect(store.getState().source).toEqual({ kind: 'shipped' });
});

/** Lets the wait for storage end at once; the stored model comes when the test says so. */
function setUpLate(given: Partial<PresentModelDependencies> = {}) {
  let come: (saved: typeof SAVED | 'unusable') => void = () => undefined;
  const loadSaved = () => new Promise<typeof SAVED | 'unusable'>((resolve) => (come = resolve));
  const all = setUp({ loadSaved, wait: async () => undefined, ...given });
  return { ...all, kind: () => all.store.getState().source.kind, come: () => come };
}

test('a stored model that comes late takes over from the shipped one', async () => {
  const { store, kind, come } = setUpLate();
  await store.getState().openFirst();
  await settled();
  expect(kind()).toBe('shipped');
  come()(SAVED);
  await settled();
  expect(kind()).toBe('saved');
});

test('a stored model that comes even before a slow shipped one is not replaced by it', async () => {
  let arrive: (model: ModelWeights) => void = () => undefined;
  const { store, load, kind, come } = setUpLate({
    shipped: () => new Promise((resolve) => (arrive = resolve)),
  });
  const opening = store.getState().openFirst();
  await settled();
  come()(SAVED);
  await settled();
  arrive(SHIPPED);
  await opening;
  await settled();
  expect(kind()).toBe('saved');
  expect(load).toHaveBeenCalledExactlyOnceWith(SAVED.model);
});

test('a stored model that comes late replaces neither a trained one nor the weights of a run', async () => {
  const trained = setUpLate();
  await trained.store.getState().openFirst();
  trained.store.getState().answerWith(OWN, { kind: 'trained', epoch: 1 });
  trained.come()(SAVED);
  await settled();
  expect(trained.kind()).toBe('trained');

  const training = setUpLate();
  await training.store.getState().openFirst();
  training.store.getState().answerWith(OWN, { kind: 'training', epoch: 1 });
  training.come()(SAVED);
  await settled();
  expect(training.kind()).toBe('training');
  training.store.getState().withdrawTraining(null);
  await settled();
  expect(training.kind()).toBe('saved');
});

test('a stored model that cannot be used is said, and the shipped one answers until another is stored', async () => {
  const { store } = setUp({ loadSaved: async () => 'unusable' });
  await store.getState().openFirst();
  await settled();
  expect(store.getState()).toMatchObject({ source: { kind: 'shipped' }, storedUnusable: true });
  store.getState().store(SAVED);
  await settled();
  expect(store.getState().storedUnusable).toBe(false);
});

test('the model that answered before a run answers again when its weights are withdrawn', async () => {
  const { store, load } = setUp();
  await store.getState().openFirst();
  store.getState().answerWith(OWN, { kind: 'training', epoch: 1 });
  store.getState().answerWith(OWN, { kind: 'training', epoch: 1 });
  store.getState().withdrawTraining(null);
  await settled();
  expect(load.mock.lastCall?.[0]).toBe(SHIPPED);
  expect(store.getState().source).toEqual({ kind: 'shipped' });
});

test('where a run has a best epoch, that answers once its weights are withdrawn', async () => {
  const { store, load } = setUp();
  await store.getState().openFirst();
  store.getState().answerWith(SHIPPED, { kind: 'training', epoch: 3 });
  store.getState().withdrawTraining({ epoch: 2, valLoss: 0.1, weights: OWN });
  await settled();
  expect(load.mock.lastCall?.[0]).toBe(OWN);
  expect(store.getState().source).toEqual({ kind: 'trained', epoch: 2 });
});

test('a run that handed out no weights changes nothing when it is withdrawn', async () => {
  const { store, load } = setUp();
  await store.getState().openFirst();
  await settled();
  store.getState().withdrawTraining({ epoch: 2, valLoss: 0.1, weights: OWN });
  expect(load).toHaveBeenCalledOnce();
  expect(store.getState().source).toEqual({ kind: 'shipped' });
});

test('without a model before the run there is none after it, until the shipped one comes', async () => {
  let arrive: (model: ModelWeights) => void = () => undefined;
  const { store } = setUp({ shipped: () => new Promise((resolve) => (arrive = resolve)) });
  const opening = store.getState().openFirst();
  store.getState().answerWith(OWN, { kind: 'training', epoch: 1 });
  store.getState().withdrawTraining(null);
  await settled();
  expect(store.getState().source).toEqual({ kind: 'none' });
  arrive(SHIPPED);
  await opening;
  await settled();
  expect(store.getState().source).toEqual({ kind: 'shipped' });
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

test('a shipped model that does not come says why, and comes when it is asked for again', async () => {
  const shipped = vi.fn(() => Promise.reject<ModelWeights>(new CodedError('data-missing', 'weights.bin')));
  const { store, load } = setUp({ shipped });
  const opening = store.getState().openFirst();
  expect(store.getState().arriving).toBe(true);
  await opening;
  const failure = { code: 'data-missing', subject: 'weights.bin' };
  expect(store.getState()).toMatchObject({ arriving: false, shippedFailure: failure });
  shipped.mockResolvedValue(SHIPPED);
  await store.getState().retryShipped();
  await settled();
  expect(load).toHaveBeenCalledExactlyOnceWith(SHIPPED);
  expect(store.getState()).toMatchObject({
    source: { kind: 'shipped' },
    arriving: false,
    shippedFailure: null,
  });
});

test('nobody is told of a shipped model that did not come once another one answers', async () => {
  const late = setUp({ shipped: () => Promise.reject(new CodedError('offline', 'model.json')) });
  await late.store.getState().openFirst();
  late.store.getState().answerWith(OWN, { kind: 'training', epoch: 1 });
  await settled();
  expect(late.store.getState().shippedFailure).toBeNull();
  await late.store.getState().retryShipped();
  expect(late.store.getState().shippedFailure).toBeNull();
});
