import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { EvaluationService } from '../../client/services.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { keepDigit, type KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { scriptedModel } from '../../testing/present.ts';
import { createHandwriting } from './handwriting-store.ts';
import { createRemedies } from './remedies-store.ts';

const WEIGHTS = { network: [], weights: [] };

/** Two digits whose first pixel is grey, and stands for what is read: the tenth part of its byte. */
const digit = (label: number, grey: number, second: number): KeptDigit =>
  keepDigit(
    label,
    Float32Array.from({ length: 784 }, (_, pixel) => (pixel === 0 ? grey : 0)),
    null,
    `2026-11-27T08:00:0${second}Z`,
  );

/** Reads 1 where the first pixel is full, 7 where it is grey, 0 where it is empty. */
const classifyMany = vi.fn(async (inks: Float32Array) => {
  const out = new Float32Array((inks.length / 784) * 10);
  for (let row = 0; row < inks.length / 784; row++) {
    const ink = inks[row * 784];
    out[row * 10 + (ink === 1 ? 1 : ink > 0 ? 7 : 0)] = 1;
  }
  return out;
});

function handwriting(digits: readonly KeptDigit[]) {
  const keptDigits = createStore(() => ({ digits })) as unknown as KeptDigitsStore;
  const model = scriptedModel();
  const store = createHandwriting({ service: { classifyMany }, keptDigits, presentModel: model.store });
  return { store, keptDigits, model };
}

test('each digit is read in greys and in two values, while a view watches', async () => {
  const { store, keptDigits } = handwriting([digit(7, 0.6, 1)]);
  keptDigits.setState({ digits: [digit(7, 0.6, 1), digit(0, 0.4, 2)] });
  expect(store.getState().digits).toEqual([]);
  const end = store.getState().watch();
  await vi.waitFor(() => expect(store.getState().digits).toHaveLength(2));
  const read = store.getState().digits.map(({ label, grey, two }) => [label, grey.predicted, two.predicted]);
  expect(read).toEqual([
    [7, 7, 1],
    [0, 7, 0],
  ]);
  expect(new Set(store.getState().digits[0].two.picture)).toEqual(new Set([0, 255]));
  keptDigits.setState({ digits: [] });
  await vi.waitFor(() => expect(store.getState().digits).toEqual([]));
  end();
});

test('another model reads the digits again', async () => {
  const { store, model } = handwriting([digit(7, 0.6, 1)]);
  store.getState().watch();
  await vi.waitFor(() => expect(store.getState().digits).toHaveLength(1));
  const before = store.getState().digits;
  model.change({ kind: 'taught', digits: 3 });
  await vi.waitFor(() => expect(store.getState().digits).not.toBe(before));
});

test('a reading that fails is told', async () => {
  classifyMany.mockRejectedValueOnce(new CodedError('worker-died', ''));
  const { store } = handwriting([digit(7, 0.6, 1)]);
  store.getState().watch();
  await vi.waitFor(() => expect(store.getState().failure).toMatchObject({ code: 'worker-died' }));
});

/** Reads every image as a 7. */
const evaluate: EvaluationService['evaluate'] = async (_model, of) => {
  if (of.kind !== 'given') return null;
  const probabilities = Float32Array.from({ length: of.images.count * 10 }, (_, at) =>
    at % 10 === 7 ? 1 : 0,
  );
  return { images: of.images, probabilities, refused: null, milliseconds: 1 };
};

test('each model that can be had is measured on the kept digits, and one that is gone has no score', async () => {
  const asked = vi.fn(evaluate);
  const store = createRemedies({ evaluate: asked });
  store.getState().measure([digit(7, 0.6, 1), digit(4, 0.5, 2)], {
    'ready-made': async () => WEIGHTS,
    own: async () => null,
    taught: 'present',
  });
  await vi.waitFor(() => expect(store.getState().measuring).toBe(false));
  expect(store.getState().scores).toEqual({
    'ready-made': { right: 1, all: 2 },
    taught: { right: 1, all: 2 },
  });
  expect(asked.mock.calls.map(([model]) => model)).toEqual([WEIGHTS, null]);
});

test('what is asked for meanwhile is measured next, with the newest digits', async () => {
  const store = createRemedies({ evaluate });
  const models = { 'ready-made': async () => WEIGHTS };
  store.getState().measure([digit(4, 0.6, 1)], models);
  store.getState().measure([digit(7, 0.6, 1), digit(7, 0.5, 2)], models);
  await vi.waitFor(() => expect(store.getState().scores['ready-made']).toEqual({ right: 2, all: 2 }));
  store.getState().measure([], models);
  await vi.waitFor(() => expect(store.getState().scores).toEqual({}));
});

test('a measurement that fails is told', async () => {
  const store = createRemedies({ evaluate: () => Promise.reject(new CodedError('busy', 'evaluate')) });
  store.getState().measure([digit(4, 0.6, 1)], { taught: 'present' });
  await vi.waitFor(() => expect(store.getState().failure).toMatchObject({ code: 'busy' }));
  expect(store.getState().measuring).toBe(false);
});
