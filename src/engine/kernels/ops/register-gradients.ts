// Every gradient of ours, registered in one place by one call: those of operations that tfjs does not know, and those that
// take the place of tfjs's. By a call, not by an import: in which order a bundle evaluates the modules that register tfjs's own
// is not ours to say. buildNetwork calls it, so whoever has a network has its gradients; code that takes gradients of
// operations without a network calls it itself.

import * as tf from '@tensorflow/tfjs-core';
import { GRADIENT_OF_AVERAGE_POOL } from './average-pool-gradient.ts';
import { GRADIENT_OF_BATCH_NORM } from './batch-norm.ts';
import { GRADIENT_OF_CHANNEL_AFFINE } from './channel-affine.ts';
import { GRADIENT_OF_CONV_RELU_POOL } from './conv-relu-pool-gradients.ts';
import { GRADIENT_OF_RELU } from './relu-gradient.ts';
import { GRADIENT_OF_SEEDED_DROPOUT } from './seeded-dropout.ts';
import { GRADIENT_OF_SOFTMAX_LOSS } from './softmax-loss.ts';

const OF_OUR_OPERATIONS = [
  GRADIENT_OF_BATCH_NORM,
  GRADIENT_OF_CHANNEL_AFFINE,
  GRADIENT_OF_CONV_RELU_POOL,
  GRADIENT_OF_SEEDED_DROPOUT,
  GRADIENT_OF_SOFTMAX_LOSS,
];
const IN_PLACE_OF_TFJS = [GRADIENT_OF_AVERAGE_POOL, GRADIENT_OF_RELU];

let registered = false;

/**
 * Does nothing the second time.
 * @throws Error when tfjs has not registered its own gradients yet, which importing @tensorflow/tfjs-layers does
 */
export function registerGradients(): void {
  if (registered) return;
  for (const { kernelName } of IN_PLACE_OF_TFJS) tf.unregisterGradient(kernelName);
  for (const gradient of [...OF_OUR_OPERATIONS, ...IN_PLACE_OF_TFJS]) tf.registerGradient(gradient);
  registered = true;
}
