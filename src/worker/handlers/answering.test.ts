// What the pad asks, over an engine that the test plays.

import { expect, test, vi } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { LayerSpec, NetworkSpec } from '../../domain/network/network-spec.ts';
import { weightShapes } from '../../domain/network/network-summary.ts';
import { answeringHandlers } from './answering.ts';

const INK = new Float32Array(784).fill(0.5);
const OF_ENGINE = { probabilities: [1], familiarity: 7, leastFamiliarity: null };
const SOFTMAX: NetworkSpec = [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'softmax' }];
const WIDE: LayerSpec = { kind: 'conv2d', filters: 128, kernelSize: 5, activation: 'relu' };
const unheard = () => undefined;

/** @returns a model that reads every drawing as this digit */
function always(digit: number, network = SOFTMAX): ModelWeights {
  const weights = weightShapes(network).map((shape) => {
    const count = shape.reduce((size, side) => size * side, 1);
    return {
      shape,
      values: Float32Array.from({ length: count }, (_, at) => (shape.length === 1 && at === digit ? 9 : 0)),
    };
  });
  return { network, weights };
}

function setUp(start: () => Promise<void> = async () => undefined) {
  const load = vi.fn(async (_takes: { model: ModelWeights }) => ({ reads: true }));
  const loadEngine = vi.fn(async () => ({
    'load-model': load,
    'start-backend': async () => {
      await start();
      return { backend: 'wasm' as const };
    },
    classify: async () => OF_ENGINE,
  }));
  const handlers = answeringHandlers(loadEngine);
  return {
    load,
    loadEngine,
    loadModel: (model: ModelWeights) => handlers['load-model']({ model }, unheard),
    start: () => handlers['start-backend']({ backend: 'wasm' }, unheard),
    read: async () => {
      const { probabilities, familiarity } = await handlers.classify({ ink: INK }, unheard);
      return familiarity === OF_ENGINE.familiarity
        ? 'engine'
        : probabilities.indexOf(Math.max(...probabilities));
    },
  };
}

test('the newest model reads before the engine is even loaded, and on the backend once that has started', async () => {
  const { load, loadEngine, loadModel, start, read } = setUp();
  await expect(read()).rejects.toMatchObject({ code: 'not-ready' });
  expect(await loadModel(always(3))).toEqual({ reads: true });
  expect(await read()).toBe(3);
  await loadModel(always(4));
  expect(await read()).toBe(4);
  expect(loadEngine).not.toHaveBeenCalled();
  await start();
  expect(await read()).toBe('engine');
  await loadModel(always(5));
  expect(load.mock.calls.map(([{ model }]) => model)).toEqual([always(4), always(5)]);
});

test('a model that comes while a backend starts reads at once, and is the one that the backend has', async () => {
  let started = () => undefined as void;
  const { load, loadModel, start, read } = setUp(() => new Promise((resolve) => (started = () => resolve())));
  await loadModel(always(3));
  const starting = start();
  await loadModel(always(4));
  expect(await read()).toBe(4);
  started();
  await starting;
  expect(load.mock.calls).toEqual([[{ model: always(4) }, expect.anything()]]);
});

test('a backend that does not start leaves plain JavaScript in its place', async () => {
  const { loadModel, start, read } = setUp(() =>
    Promise.reject(new CodedError('backend-unavailable', 'wasm')),
  );
  await loadModel(always(3));
  await expect(start()).rejects.toMatchObject({ code: 'backend-unavailable' });
  expect(await read()).toBe(3);
});

test('a dear network says that it waits for a backend', async () => {
  const { loadModel, start, read } = setUp();
  await loadModel(always(3));
  expect(await loadModel(always(4, [WIDE, WIDE, ...SOFTMAX]))).toEqual({ reads: false });
  await expect(read()).rejects.toMatchObject({ code: 'not-ready' });
  await start();
  expect(await read()).toBe('engine');
});
