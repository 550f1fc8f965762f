// Starts tfjs's cpu backend, which is there whatever the browser lacks.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';

/** @throws CodedError 'backend-unavailable' when tfjs refuses it */
export async function startCpu(): Promise<void> {
  await import('./cpu.ts');
  if (!(await tf.setBackend('cpu'))) throw new CodedError('backend-unavailable', 'cpu');
  await tf.ready();
}
