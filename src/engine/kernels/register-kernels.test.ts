import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { registerKernels, wrapKernels } from './register-kernels.ts';

const NONE: tf.TensorInfo[] = [];
const run = (name: string) => tf.getKernel(name, 'nowhere').kernelFunc({ inputs: {}, backend: {} });

test('a kernel that is registered again takes the place of the first', () => {
  const ran: string[] = [];
  const kernel = (name: string) => () => (ran.push(name), NONE);
  registerKernels('nowhere', { Same: kernel('first') });
  registerKernels('nowhere', { Same: kernel('second') });
  run('Same');
  expect(ran).toEqual(['second']);
});

test('a kernel of tfjs is wrapped once, however often it is asked for', () => {
  const ran: string[] = [];
  tf.registerKernel({ kernelName: 'Own', backendName: 'nowhere', kernelFunc: () => (ran.push('own'), NONE) });
  const wrap = (own: tf.KernelFunc): tf.KernelFunc => {
    return (given) => (ran.push('wrapped'), own(given));
  };
  wrapKernels('nowhere', { Own: wrap });
  wrapKernels('nowhere', { Own: wrap });
  run('Own');
  expect(ran).toEqual(['wrapped', 'own']);
});
