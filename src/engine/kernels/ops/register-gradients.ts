// Registers our gradients: those of operations that tfjs lacks, and those that replace tfjs's. It is a call and not an import,
// because we cannot know in which order a bundle evaluates the modules that register tfjs's own. buildNetwork calls it; code that
// takes gradients of operations without a network must call it itself.

import * as tf from '@tensorflow/tfjs-core';
import { GRADIENT_OF_AVERAGE_POOL } from './average-pool-gradient.ts';
import { GRADIENT_OF_BATCH_NORM } from './batch-norm.ts';
import { GRADIENT_OF_CHANNEL_AFFINE } from './channel-affine.ts';
import { GRADIENT_OF_CONV_RELU_POOL } from './conv-relu-pool-gradients.ts';
import { GRADIENT_OF_CONV2D } from './conv2d.ts';
import { GRADIENT_OF_DENSE } from './dense.ts';
import { GRADIENT_OF_RELU } from './relu-gradient.ts';
import { GRADIENT_OF_SEEDED_DROPOUT } from './seeded-dropout.ts';
import { GRADIENT_OF_SOFTMAX_LOSS } from './softmax-loss.ts';

const OF_OUR_OPERATIONS = [
  GRADIENT_OF_BATCH_NORM,
  GRADIENT_OF_CHANNEL_AFFINE,
  GRADIENT_OF_CONV2D,
  GRADIENT_OF_CONV_RELU_POOL,
  GRADIENT_OF_DENSE,
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
