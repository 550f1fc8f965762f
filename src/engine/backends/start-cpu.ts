// Starts tfjs's cpu backend, which needs neither WebAssembly nor WebGL.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';

/** Makes cpu the present backend. @throws CodedError 'backend-unavailable' when tfjs refuses it */
export async function startCpu(): Promise<void> {
  await import('./cpu.ts');
  if (!(await tf.setBackend('cpu'))) throw new CodedError('backend-unavailable', 'cpu');
  await tf.ready();
}
