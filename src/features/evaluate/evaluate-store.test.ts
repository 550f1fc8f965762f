import { expect, test } from 'vitest';
import type { EvaluationService } from '../../client/services.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { Evaluated } from '../../domain/evaluation/evaluated.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { scriptedModel } from '../../testing/present.ts';
import { createEvaluateStore } from './evaluate-store.ts';

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
    evaluate: (which, of, listen) =>
      new Promise((answer, refuse) => {
        listen({ done: 1, total: 4 });
        asked.push({
          of: `${which} ${of.kind}`,
          images: of.kind === 'given' ? of.images : null,
          answer,
          refuse: () => refuse(new CodedError('data-missing', 'a.gz')),
        });
      }),
    stopEvaluating: async () => void (stops += 1),
  };
  const store = createEvaluateStore({ service, presentModel: model.store });
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
  void store.getState().evaluate('shipped', NONE);
  store.getState().choose('mine');
  expect(asked.map(({ of }) => of)).toEqual(['present test']);
  expect(store.getState().set).toBe('test');
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
  asked[1].answer({ ...SOME });
  await second;
  expect(asked[1].of).toBe('present given');
  expect(store.getState().present.test).toBeUndefined();
  expect(store.getState().old).toBe(false);
});

test('the shipped model is asked about the very digits that the present one read', async () => {
  const { store, asked } = setUp();
  store.getState().choose('mine');
  const first = store.getState().evaluate('present', NONE);
  asked[0].answer(SOME);
  await first;
  void store.getState().evaluate('shipped', { ...NONE, count: 1 });
  expect(asked[1].images).toBe(SOME.images);
});

test('an evaluation of the shipped model is known as such, whichever model answers since', async () => {
  const { store, model, asked } = setUp();
  const first = store.getState().evaluate('present', NONE);
  model.change({ kind: 'trained', run: 1, epoch: 1, best: true });
  asked[0].answer(SOME);
  await first;
  expect(store.getState()).toMatchObject({ old: true, ofShipped: true });
  const second = store.getState().evaluate('present', NONE);
  asked[1].answer({ ...SOME });
  await second;
  expect(store.getState()).toMatchObject({ old: false, ofShipped: false });
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
