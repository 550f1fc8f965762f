// Registers our kernels on tfjs's webgl backend, and makes it work on unpacked textures: packing and unpacking around every
// operation took a third of a step.

import * as tf from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { ADADELTA_STEP } from '../ops/adadelta-step.ts';
import { ADAMW_STEP } from '../ops/adamw-step.ts';
import { ADD_ROWS } from '../ops/add-rows.ts';
import { BATCH_NORM_GRADIENT, BATCH_NORM_TRAIN } from '../ops/batch-norm.ts';
import { CONV_RELU_POOL } from '../ops/conv-relu-pool.ts';
import {
  CONV_RELU_POOL_FILTER_GRADIENT,
  CONV_RELU_POOL_INPUT_GRADIENT,
} from '../ops/conv-relu-pool-gradients.ts';
import { DENSE } from '../ops/dense.ts';
import { GATHER_DIGITS } from '../ops/gather-digits.ts';
import { MOVE_STATISTICS } from '../ops/move-statistics.ts';
import { RELU_GRADIENT } from '../ops/relu-gradient.ts';
import { SEEDED_DROPOUT } from '../ops/seeded-dropout.ts';
import { SOFTMAX_LOSS, SOFTMAX_LOSS_GRADIENT } from '../ops/softmax-loss.ts';
import { registerKernels, wrapKernels } from '../register-kernels.ts';
import { adadeltaStep } from './adadelta-step.ts';
import { adamWStep } from './adamw-step.ts';
import { addRows } from './add-rows.ts';
import { batchNormGradient, batchNormTrain } from './batch-norm.ts';
import { conv2d, conv2dFilterGradient, conv2dInputGradient } from './conv2d.ts';
import { convReluPool } from './conv-relu-pool.ts';
import { convReluPoolFilterGradient, convReluPoolInputGradient } from './conv-relu-pool-gradients.ts';
import { gatherDigits } from './gather-digits.ts';
import { dense, matMul } from './mat-mul.ts';
import { moveStatistics } from './move-statistics.ts';
import { reluGradient } from './relu-gradient.ts';
import { seededDropout } from './seeded-dropout.ts';
import { softmaxLoss, softmaxLossGradient } from './softmax-loss.ts';
import { sumOfRows } from './sum-of-rows.ts';
import type { WebglKernel } from './webgl-kernel.ts';

const KERNELS: Record<string, tf.KernelFunc> = {
  [ADADELTA_STEP]: asShader(adadeltaStep),
  [ADAMW_STEP]: asShader(adamWStep),
  [ADD_ROWS]: asShader(addRows),
  [BATCH_NORM_GRADIENT]: asShader(batchNormGradient),
  [BATCH_NORM_TRAIN]: asShader(batchNormTrain),
  [CONV_RELU_POOL]: asShader(convReluPool),
  [CONV_RELU_POOL_FILTER_GRADIENT]: asShader(convReluPoolFilterGradient),
  [CONV_RELU_POOL_INPUT_GRADIENT]: asShader(convReluPoolInputGradient),
  [DENSE]: asShader(dense),
  [GATHER_DIGITS]: asShader(gatherDigits),
  [MOVE_STATISTICS]: asShader(moveStatistics),
  [RELU_GRADIENT]: asShader(reluGradient),
  [SEEDED_DROPOUT]: asShader(seededDropout),
  [SOFTMAX_LOSS]: asShader(softmaxLoss),
  [SOFTMAX_LOSS_GRADIENT]: asShader(softmaxLossGradient),
};

const IN_PLACE_OF_TFJS = {
  [tf.BatchMatMul]: matMul,
  [tf.Conv2D]: conv2d,
  [tf.Conv2DBackpropFilter]: conv2dFilterGradient,
  [tf.Conv2DBackpropInput]: conv2dInputGradient,
  [tf.FusedConv2D]: conv2d,
  [tf.Sum]: sumOfRows,
};

/** Must be called after the webgl backend has started, and may be called any number of times. */
export function registerWebglKernels(): void {
  tf.env().set('WEBGL_PACK', false);
  registerKernels('webgl', KERNELS);
  wrapKernels('webgl', IN_PLACE_OF_TFJS);
}

function asShader(kernel: WebglKernel): tf.KernelFunc {
  return ({ inputs, backend, attrs }) =>
    kernel(backend as MathBackendWebGL, inputs as never, (attrs ?? {}) as never);
}
