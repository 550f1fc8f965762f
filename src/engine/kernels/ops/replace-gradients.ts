// Gradients of our own in the place of tfjs's. By a call, not by an import: in which order a bundle evaluates the modules that
// register tfjs's own is not ours to say.

import * as tf from '@tensorflow/tfjs-core';
import { OWN_AVERAGE_POOL_GRADIENT } from './average-pool-gradient.ts';
import { OWN_RELU_GRADIENT } from './relu-gradient.ts';

let replaced = false;

/** Does nothing the second time. */
export function replaceGradients(): void {
  if (replaced) return;
  replaced = true;
  for (const gradient of [OWN_RELU_GRADIENT, OWN_AVERAGE_POOL_GRADIENT]) {
    tf.unregisterGradient(gradient.kernelName);
    tf.registerGradient(gradient);
  }
}
