import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { isContextLost } from '../backends/context-loss.ts';
import { memoryInUse } from '../backends/memory.ts';
import { safeEpsilon } from '../backends/precision.ts';
import { chooseBackend, type ChosenBackend } from './choose-backend.ts';

let onPlainJavaScript: Promise<ChosenBackend> | null = null;

/** Started and measured once for all tests. */
const chooseCpu = () => (onPlainJavaScript ??= chooseBackend('cpu', null));

test('the cpu starts when forced, trains its probe and leaves no tensor behind', async () => {
  const started = await chooseCpu();
  expect(started).toMatchObject({ backend: 'cpu', note: 'forced' });
  expect(started.imagesPerSecond).toBeGreaterThan(0);
  expect(tf.getBackend()).toBe('cpu');
  expect(memoryInUse()).toEqual({ tensors: 0, gpuBytes: 0 });
  expect(safeEpsilon()).toBe(1e-7);
  expect(isContextLost()).toBe(false);
});

test('a forced WebGL that cannot start is refused', async () => {
  await expect(chooseBackend('webgl', null)).rejects.toMatchObject({
    code: 'backend-unavailable',
    subject: 'webgl',
  });
});

test('without WebGL the choice is WASM, which trains its probe and leaves no tensor behind', async () => {
  const { imagesPerSecond: slow } = await chooseCpu();
  const started = await chooseBackend(null, null);
  expect(started).toMatchObject({ backend: 'wasm', note: 'no-gpu' });
  // Plain JavaScript trains some 150 images a second of a free machine, WASM well over a thousand.
  expect(started.imagesPerSecond).toBeGreaterThan(5 * slow);
  expect(memoryInUse().tensors).toBe(0);
});

test('what an earlier visit measured is started again and not measured again', async () => {
  const remembered = { backend: 'cpu', imagesPerSecond: 123 } as const;
  expect(await chooseBackend(null, null, remembered)).toEqual({ ...remembered, note: 'only-javascript' });
});

test('a remembered backend that is gone makes way for what is there', async () => {
  const remembered = { backend: 'webgl', imagesPerSecond: 50_000 } as const;
  expect(await chooseBackend(null, null, remembered)).toMatchObject({ backend: 'wasm', note: 'no-gpu' });
});
