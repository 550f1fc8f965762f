import { expect, test, vi } from 'vitest';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { UsedModel } from '../domain/model/used-model.ts';
import { settled } from '../testing/scripted-run.ts';
import { createPresentModel, hasModel, onOtherModel, type Answering } from './present-model.ts';
import type { PresentModelDependencies } from './present-model-dependencies.ts';

const SHIPPED: ModelWeights = { network: [], weights: [] };
const USED: Answering = {
  model: { network: [], weights: [] },
  source: { kind: 'saved', epoch: 4, savedAt: '2026-11-25' },
  used: { kind: 'stored', key: 'latest' },
};

const OWN: ModelWeights = { network: [], weights: [] };
const TRAINED: Answering = {
  model: OWN,
  source: { kind: 'trained', run: 3, epoch: 2, best: true },
  used: { kind: 'run', id: 'three', which: 'best' },
};
const NEVER = new Promise<never>(() => undefined);

function setUp(given: Partial<PresentModelDependencies> = {}) {
  const load = vi.fn(async (_model: ModelWeights) => undefined);
  const rememberUsed = vi.fn(async (_used: unknown) => undefined);
  const store = createPresentModel({
    load,
    loadUsed: async () => null,
    shippedLast: false,
    rememberUsed,
    news: { tell: () => undefined, listen: () => undefined },
    save: async () => ({ kind: 'stored', key: 'taught' }),
    shipped: async () => SHIPPED,
    now: () => new Date('2026-11-27T08:00:00Z'),
    wait: () => NEVER,
    ...given,
  });
  return { store, load, rememberUsed };
}

test('a first visit is answered by the shipped model, a later one by the model that was used last', async () => {
  const first = setUp();
  expect(hasModel(first.store.getState())).toBe(false);
  await first.store.getState().openFirst();
  await settled();
  expect(first.load).toHaveBeenCalledExactlyOnceWith(SHIPPED);
  expect(first.store.getState().source).toEqual({ kind: 'shipped' });

  const later = setUp({ loadUsed: async () => USED });
  await later.store.getState().openFirst();
  await settled();
  expect(later.load).toHaveBeenCalledExactlyOnceWith(USED.model);
  expect(later.store.getState().source).toEqual(USED.source);
});

test('weights of a run that began meanwhile are not replaced by those of the start', async () => {
  const { store, load } = setUp();
  const opening = store.getState().openFirst();
  store.getState().answerWhileTraining(USED.model, 1);
  await opening;
  await settled();
  expect(load).toHaveBeenCalledExactlyOnceWith(USED.model);
  expect(store.getState().source).toEqual({ kind: 'training', epoch: 1 });
});

test('storage that never answers does not keep the shipped model waiting for longer than a second', async () => {
  const waits: { ms: number; end(): void }[] = [];
  const wait = (ms: number) => new Promise<void>((end) => waits.push({ ms, end }));
  const { store, load } = setUp({ loadUsed: () => NEVER, wait });
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
  let come: (used: Answering | 'unusable') => void = () => undefined;
  const loadUsed = () => new Promise<Answering | 'unusable'>((resolve) => (come = resolve));
  const all = setUp({ loadUsed, wait: async () => undefined, ...given });
  return { ...all, kind: () => all.store.getState().source.kind, come: () => come };
}

test('where the shipped model was used last it does not wait for storage, whose word still counts', async () => {
  let answer: (used: Answering) => void = () => undefined;
  const loadUsed = () => new Promise<Answering>((resolve) => (answer = resolve));
  const { store, load } = setUp({ loadUsed, shippedLast: true });
  await store.getState().openFirst();
  await settled();
  expect(load).toHaveBeenCalledExactlyOnceWith(SHIPPED);
  expect(store.getState().source).toEqual({ kind: 'shipped' });
  answer(USED);
  await settled();
  expect(store.getState().source).toEqual(USED.source);
});

test('a stored model that comes late takes over from the shipped one', async () => {
  const { store, kind, come } = setUpLate();
  await store.getState().openFirst();
  await settled();
  expect(kind()).toBe('shipped');
  come()(USED);
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
  come()(USED);
  await settled();
  arrive(SHIPPED);
  await opening;
  await settled();
  expect(kind()).toBe('saved');
  expect(load).toHaveBeenCalledExactlyOnceWith(USED.model);
});

test('a stored model that comes late replaces neither a trained one nor the weights of a run', async () => {
  const trained = setUpLate();
  await trained.store.getState().openFirst();
  trained.store.getState().answerWith(TRAINED);
  trained.come()(USED);
  await settled();
  expect(trained.kind()).toBe('trained');

  const training = setUpLate();
  await training.store.getState().openFirst();
  training.store.getState().answerWhileTraining(OWN, 1);
  training.come()(USED);
  await settled();
  expect(training.kind()).toBe('training');
  training.store.getState().withdrawTraining(null);
  await settled();
  expect(training.kind()).toBe('saved');
});

test('a stored model that cannot be used is said, and the shipped one answers until another is stored', async () => {
  const { store } = setUp({ loadUsed: async () => 'unusable' });
  await store.getState().openFirst();
  await settled();
  expect(store.getState()).toMatchObject({ source: { kind: 'shipped' }, storedUnusable: true });
  store.getState().answerWith(TRAINED);
  await settled();
  expect(store.getState().storedUnusable).toBe(false);
});

test('the model that answered before a run answers again when its weights are withdrawn', async () => {
  const { store, load } = setUp();
  await store.getState().openFirst();
  store.getState().answerWhileTraining(OWN, 1);
  store.getState().answerWhileTraining(OWN, 1);
  store.getState().withdrawTraining(null);
  await settled();
  expect(load.mock.lastCall?.[0]).toBe(SHIPPED);
  expect(store.getState().source).toEqual({ kind: 'shipped' });
});

test('where a run has a best epoch, that answers once its weights are withdrawn', async () => {
  const { store, load } = setUp();
  await store.getState().openFirst();
  store.getState().answerWhileTraining(SHIPPED, 3);
  store.getState().withdrawTraining(TRAINED);
  await settled();
  expect(load.mock.lastCall?.[0]).toBe(OWN);
  expect(store.getState().source).toEqual(TRAINED.source);
});

test('a run that handed out no weights changes nothing when it is withdrawn', async () => {
  const { store, load } = setUp();
  await store.getState().openFirst();
  await settled();
  store.getState().withdrawTraining(TRAINED);
  expect(load).toHaveBeenCalledOnce();
  expect(store.getState().source).toEqual({ kind: 'shipped' });
});

test('without a model before the run there is none after it, until the shipped one comes', async () => {
  let arrive: (model: ModelWeights) => void = () => undefined;
  const { store } = setUp({ shipped: () => new Promise((resolve) => (arrive = resolve)) });
  const opening = store.getState().openFirst();
  store.getState().answerWhileTraining(OWN, 1);
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
  store.getState().answerWhileTraining(SHIPPED, 1);
  await settled();
  expect(heard).not.toHaveBeenCalled();
  end.resolve();
  await settled();
  expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'training', epoch: 1 });
  store.getState().answerWhileTraining(SHIPPED, 1);
  end.reject();
  await settled();
  expect(heard).toHaveBeenCalledTimes(2);
});

test('the next visit begins with the model that was used last, and one that is not stored is not remembered', async () => {
  const { store, rememberUsed } = setUp();
  store.getState().answerWith(TRAINED);
  store.getState().answerWhileTraining(OWN, 1);
  store.getState().answerWith({ ...TRAINED, used: null });
  expect(rememberUsed).toHaveBeenCalledExactlyOnceWith(TRAINED.used);
});

test('a model that is used again after another tab used one is remembered again, and only then', async () => {
  let useElsewhere = () => undefined as void;
  const news = { tell: vi.fn(), listen: (heard: () => void) => (useElsewhere = heard) };
  const { store, rememberUsed } = setUp({ news });
  store.getState().answerWith(TRAINED);
  await settled();
  expect(news.tell).toHaveBeenCalledOnce();
  rememberUsed.mockClear();
  store.getState().confirmUsed();
  expect(rememberUsed).not.toHaveBeenCalled();
  useElsewhere();
  store.getState().confirmUsed();
  store.getState().confirmUsed();
  expect(rememberUsed).toHaveBeenCalledExactlyOnceWith(TRAINED.used);
});

test('there is always a way back to the shipped model, which is then the one used last', async () => {
  const { store, load, rememberUsed } = setUp({ loadUsed: async () => USED });
  await store.getState().openFirst();
  expect(await store.getState().useShipped()).toBe(true);
  await settled();
  expect(load).toHaveBeenLastCalledWith(SHIPPED);
  expect(store.getState().source).toEqual({ kind: 'shipped' });
  expect(rememberUsed).toHaveBeenLastCalledWith({ kind: 'shipped' });
});

test('where the shipped model cannot be had, the present one goes on answering', async () => {
  const { store } = setUp({ loadUsed: async () => USED, shipped: async () => null });
  await store.getState().openFirst();
  await settled();
  expect(await store.getState().useShipped()).toBe(false);
  expect(store.getState().source).toEqual(USED.source);
});

test('a model that was taught is stored with its day and remembered; a browser that refuses is said', async () => {
  let refuses = true;
  const save = vi.fn(async (): Promise<UsedModel> => {
    if (refuses) throw new Error('full');
    return { kind: 'stored', key: 'taught' };
  });
  const { store, rememberUsed } = setUp({ save });
  const taught = { model: OWN, epoch: 0, valAccuracy: 0.98, taughtDigits: 12 };
  store.getState().keep(taught);
  await settled();
  expect(store.getState()).toMatchObject({ source: { kind: 'taught', digits: 12 }, notStored: true });
  expect(save).toHaveBeenCalledWith({ ...taught, savedAt: '2026-11-27T08:00:00.000Z' });
  expect(rememberUsed).not.toHaveBeenCalled();
  refuses = false;
  store.getState().keep(taught);
  await settled();
  expect(rememberUsed).toHaveBeenLastCalledWith({ kind: 'stored', key: 'taught' });
  expect(store.getState().notStored).toBe(false);
});

test('a model is named once it is stored, so that a reload finds what was named, unless storage keeps the page waiting', async () => {
  const ends: (() => void)[] = [];
  const wait = () => new Promise<void>((end) => ends.push(end));
  let remembered: () => void = () => undefined;
  const rememberUsed = () => new Promise<void>((resolve) => (remembered = resolve));
  const { store } = setUp({ rememberUsed, wait });
  const named = () => store.getState().source.kind;

  store.getState().keep({ model: OWN, epoch: 0, valAccuracy: 0.99, taughtDigits: 5 });
  await settled();
  expect(named()).toBe('none');
  remembered();
  await settled();
  expect(named()).toBe('taught');

  const late = setUp({ rememberUsed: () => NEVER, wait });
  late.store.getState().answerWith(TRAINED);
  await settled();
  expect(late.store.getState().source.kind).toBe('none');
  ends.at(-1)?.();
  await settled();
  expect(late.store.getState().source).toEqual(TRAINED.source);
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
  late.store.getState().answerWhileTraining(OWN, 1);
  await settled();
  expect(late.store.getState().shippedFailure).toBeNull();
});

test('a shipped model that is asked for in place of another one, and does not come, says why', async () => {
  const { store } = setUp({ shipped: () => Promise.reject(new CodedError('offline', 'model.json')) });
  store.getState().answerWhileTraining(OWN, 1);
  await settled();
  expect(await store.getState().useShipped()).toBe(false);
  expect(store.getState()).toMatchObject({
    arriving: false,
    shippedFailure: { code: 'offline' },
    source: { kind: 'training' },
  });
});
