import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { isContextLost } from './context-loss.ts';
import { memoryInUse } from './memory.ts';
import { safeEpsilon } from './precision.ts';
import { startBackend } from './start-backend.ts';

test('the cpu starts when forced, trains its probe and leaves no tensor behind', async () => {
  expect(await startBackend('cpu', null)).toEqual({ backend: 'cpu', note: 'forced' });
  expect(tf.getBackend()).toBe('cpu');
  expect(memoryInUse()).toEqual({ tensors: 0, gpuBytes: 0 });
  expect(safeEpsilon()).toBe(1e-7);
  expect(isContextLost()).toBe(false);
});

test('a forced WebGL that cannot start is refused', async () => {
  await expect(startBackend('webgl', null)).rejects.toMatchObject({
    code: 'backend-unavailable',
    subject: 'webgl',
  });
});

test('without WebGL the choice is WASM, which trains its probe and leaves no tensor behind', async () => {
  expect(await startBackend(null, null)).toEqual({ backend: 'wasm', note: 'no-gpu' });
  expect(memoryInUse().tensors).toBe(0);
});
