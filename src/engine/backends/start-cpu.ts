// Starts tfjs's cpu backend, which needs neither WebAssembly nor WebGL.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';

/**
 * Loads the backend.
 * @returns a function that makes cpu the present backend; it throws CodedError 'backend-unavailable' when tfjs refuses it
 */
export async function loadCpu(): Promise<() => Promise<void>> {
  await import('./cpu.ts');
  return async () => {
    if (!(await tf.setBackend('cpu'))) throw new CodedError('backend-unavailable', 'cpu');
  };
}
