import { expect, test } from 'vitest';
import type { EvaluationService } from '../../client/services.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { Evaluated } from '../../domain/evaluation/evaluated.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { scriptedModel } from '../../testing/present.ts';
import { createEvaluateStore, type OtherModel } from './evaluate-store.ts';

const NONE = { pixels: new Uint8Array(0), labels: new Uint8Array(0), count: 0 };
const SOME: Evaluated = { images: NONE, probabilities: new Float32Array(0), refused: null, milliseconds: 1 };

function setUp() {
  const asked: {
    of: string;
    images: DigitImages | null;
    answer(found: Evaluated | null): void;
    refuse(): void;
  }[] = [];
  let stops = 0;
  const model = scriptedModel({ kind: 'shipped' });
  const service: EvaluationService = {
    evaluate: (given, of, listen) =>
      new Promise((answer, refuse) => {
        listen({ done: 1, total: 4 });
        asked.push({
          of: `${given ? `other ${given.trainedOn}` : 'present'} ${of.kind}`,
          images: of.kind === 'given' ? of.images : null,
          answer,
          refuse: () => refuse(new CodedError('data-missing', 'a.gz')),
        });
      }),
    stopEvaluating: async () => void (stops += 1),
  };
  const loadOther = async (other: OtherModel): Promise<ModelWeights | null> =>
    other === 9 ? null : { network: [], weights: [], trainedOn: other === 'ready-made' ? 57_000 : other };
  const store = createEvaluateStore({ service, presentModel: model.store, loadOther });
  return { store, model, asked, stops: () => stops };
}

test('an evaluation tells its progress and leaves its answers, by set', async () => {
  const { store, asked } = setUp();
  const going = store.getState().evaluate('present', NONE);
  expect(store.getState().running).toEqual({ which: 'present', done: 1, total: 4 });
  asked[0].answer(SOME);
  await going;
  expect(store.getState()).toMatchObject({ running: null, present: { test: SOME }, old: false });
});

test('only one evaluation goes on, and its set cannot be changed meanwhile', async () => {
  const { store, asked } = setUp();
  void store.getState().evaluate('present', NONE);
  void store.getState().evaluate('other', NONE);
  store.getState().choose('mine');
  expect(asked.map(({ of }) => of)).toEqual(['present test']);
  expect(store.getState().set).toBe('test');
});

test('an evaluation that is stopped while its model is on its way never begins', async () => {
  const { store, asked } = setUp();
  const going = store.getState().evaluate('other', NONE);
  store.getState().stop();
  await going;
  expect(asked).toEqual([]);
  expect(store.getState()).toMatchObject({ running: null, failure: null });
});

test('a stopped evaluation leaves what was there', async () => {
  const { store, asked, stops } = setUp();
  const going = store.getState().evaluate('present', NONE);
  store.getState().stop();
  asked[0].answer(null);
  await going;
  expect(stops()).toBe(1);
  expect(store.getState()).toMatchObject({ running: null, present: {}, failure: null });
});

test('answers grow old when another model answers, and go when that one is evaluated', async () => {
  const { store, model, asked } = setUp();
  const first = store.getState().evaluate('present', NONE);
  asked[0].answer(SOME);
  await first;
  model.change({ kind: 'trained', run: 1, epoch: 1, best: true });
  expect(store.getState()).toMatchObject({ old: true, present: { test: SOME } });
  store.getState().choose('mine');
  const second = store.getState().evaluate('present', NONE);
  // They hold their place until the new ones are there, so that nothing moves meanwhile.
  expect(store.getState()).toMatchObject({ old: true, present: { test: SOME } });
  asked[1].answer({ ...SOME });
  await second;
  expect(asked[1].of).toBe('present given');
  expect(store.getState().present.test).toBeUndefined();
  expect(store.getState().old).toBe(false);
});

test('the other model is asked about the very digits that the present one read', async () => {
  const { store, asked } = setUp();
  store.getState().choose('mine');
  const first = store.getState().evaluate('present', NONE);
  asked[0].answer(SOME);
  await first;
  void store.getState().evaluate('other', { ...NONE, count: 1 });
  await expect.poll(() => asked[1]?.images).toBe(SOME.images);
});

test('an evaluation of the shipped model is known as such, whichever model answers since', async () => {
  const { store, model, asked } = setUp();
  const first = store.getState().evaluate('present', NONE);
  model.change({ kind: 'trained', run: 1, epoch: 1, best: true });
  asked[0].answer(SOME);
  await first;
  expect(store.getState()).toMatchObject({ old: true, isModel: 'ready-made' });
  const second = store.getState().evaluate('present', NONE);
  asked[1].answer({ ...SOME });
  await second;
  expect(store.getState()).toMatchObject({ old: false, isModel: 1 });
});

test('a failure is said with its code, and the next try is free', async () => {
  const { store, asked } = setUp();
  const going = store.getState().evaluate('present', NONE);
  asked[0].refuse();
  await going;
  expect(store.getState()).toMatchObject({
    running: null,
    failure: { code: 'data-missing', subject: 'a.gz' },
  });
  void store.getState().evaluate('present', NONE);
  expect(store.getState().failure).toBeNull();
});

test('the chosen run is the other model, and its answers stay known as its own', async () => {
  const { store, asked } = setUp();
  store.getState().chooseOther(3);
  const going = store.getState().evaluate('other', NONE);
  await expect.poll(() => asked[0]?.of).toBe('other 3 test');
  asked[0].answer(SOME);
  await going;
  store.getState().chooseOther('ready-made');
  expect(store.getState().other.test).toEqual({ model: 3, evaluated: SOME });
});

test('a failed comparison is known to be one, so that it is said where it was asked for', async () => {
  const { store, asked } = setUp();
  const first = store.getState().evaluate('present', NONE);
  asked[0].answer(SOME);
  await first;
  const second = store.getState().evaluate('other', NONE);
  await expect.poll(() => asked.length).toBe(2);
  asked[1].refuse();
  await second;
  expect(store.getState()).toMatchObject({ askedLast: 'other', failure: { code: 'data-missing' } });
});

test('a run whose weights are gone is said to have none, and nothing is asked', async () => {
  const { store, asked } = setUp();
  store.getState().chooseOther(9);
  await store.getState().evaluate('other', NONE);
  expect(asked).toEqual([]);
  expect(store.getState()).toMatchObject({ running: null, failure: { code: 'weights-gone', subject: '9' } });
});
