import { expect, test, vi } from 'vitest';
import { scriptedDrawing, scriptedModel } from '../../testing/present.ts';
import { settled } from '../../testing/scripted-run.ts';
import { createFlipsStore } from './flips-store.ts';

const INK = new Float32Array(784);
INK.fill(1, 300, 320);

/** Reads a 7 once one pixel of three is put on. */
const answer = async (inks: Float32Array) => {
  const out = new Float32Array((inks.length / 784) * 10);
  for (let row = 0; row < inks.length / 784; row++) {
    const on = inks[row * 784 + 299] > 0.5;
    out[row * 10 + (on ? 7 : 1)] = 0.9;
    out[row * 10 + (on ? 1 : 7)] = 0.1;
  }
  return out;
};

function setUp(classifyMany = answer) {
  const drawing = scriptedDrawing();
  const model = scriptedModel();
  const store = createFlipsStore({
    service: { classifyMany },
    drawing: drawing.store,
    presentModel: model.store,
  });
  return { drawing, model, store };
}

test('the smallest changes of the present drawing are found, each with its new answer', async () => {
  const { drawing, store } = setUp();
  drawing.show(INK);
  await store.getState().search();
  expect(store.getState()).toMatchObject({ searching: null, found: { pixels: { changed: [299], to: 7 } } });
});

test('without a drawing nothing is searched, and a second search waits for none', async () => {
  const asked = vi.fn(answer);
  const { drawing, store } = setUp(asked);
  await store.getState().search();
  expect(asked).not.toHaveBeenCalled();
  drawing.show(INK);
  const first = store.getState().search();
  await store.getState().search();
  expect(store.getState().searching).not.toBeNull();
  await first;
});

test.each(['the drawing', 'the model'])(
  'a change of %s ends the search and makes its result void',
  async (what) => {
    const { drawing, model, store } = setUp();
    drawing.show(INK);
    const search = store.getState().search();
    if (what === 'the drawing') drawing.show(INK.slice());
    else model.change({ kind: 'trained', run: 1, epoch: 1, best: true });
    await search;
    await settled();
    expect(store.getState()).toMatchObject({ found: null, searching: null });
    await store.getState().search();
    expect(store.getState().found).not.toBeNull();
  },
);

test('a search that the worker fails says why', async () => {
  const { drawing, store } = setUp(() =>
    Promise.reject(Object.assign(new Error(), { code: 'worker-died', subject: '' })),
  );
  drawing.show(INK);
  await store.getState().search();
  expect(store.getState()).toMatchObject({ searching: null, failure: { code: 'worker-died' } });
});
