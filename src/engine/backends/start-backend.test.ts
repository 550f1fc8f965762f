import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { isContextLost } from './context-loss.ts';
import { memoryInUse } from './memory.ts';
import { safeEpsilon } from './precision.ts';
import { startBackend } from './start-backend.ts';

test('the cpu starts when forced, trains its probe and leaves no tensor behind', async () => {
  expect(await startBackend('cpu')).toEqual({ backend: 'cpu', note: 'forced' });
  expect(tf.getBackend()).toBe('cpu');
  expect(memoryInUse()).toEqual({ tensors: 0, gpuBytes: 0 });
  expect(safeEpsilon()).toBe(1e-7);
  expect(isContextLost()).toBe(false);
});

test('a forced WebGL that cannot start is refused', async () => {
  await expect(startBackend('webgl')).rejects.toMatchObject({
    code: 'backend-unavailable',
    subject: 'webgl',
  });
});
