// Registers on tfjs's wasm backend the gradient kernels that it lacks, those that replace slow or wrong ones of its own, and the
// kernels of our operations.

import * as tf from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { addRows } from '../cpu/add-rows.ts';
import { valuesByName, type ArrayKernel } from '../cpu/array-kernel.ts';
import { softmaxLoss, softmaxLossGradient } from '../cpu/softmax-loss.ts';
import { ADADELTA_STEP } from '../ops/adadelta-step.ts';
import { ADAMW_STEP } from '../ops/adamw-step.ts';
import { ADD_ROWS } from '../ops/add-rows.ts';
import { BATCH_NORM_GRADIENT, BATCH_NORM_TRAIN } from '../ops/batch-norm.ts';
import { CHANNEL_AFFINE } from '../ops/channel-affine.ts';
import { CONV_RELU_POOL } from '../ops/conv-relu-pool.ts';
import {
  CONV_RELU_POOL_FILTER_GRADIENT,
  CONV_RELU_POOL_INPUT_GRADIENT,
} from '../ops/conv-relu-pool-gradients.ts';
import { SEEDED_DROPOUT } from '../ops/seeded-dropout.ts';
import { SOFTMAX_LOSS, SOFTMAX_LOSS_GRADIENT } from '../ops/softmax-loss.ts';
import { registerKernels, wrapKernels } from '../register-kernels.ts';
import { adadeltaStep } from './adadelta-step.ts';
import { adamWStep } from './adamw-step.ts';
import { averagePoolGradient } from './average-pool-gradient.ts';
import { batchMatMul } from './batch-mat-mul.ts';
import { batchNormGradient, batchNormTrain } from './batch-norm.ts';
import { channelAffine } from './channel-affine.ts';
import { conv2d } from './conv2d.ts';
import { conv2dFilterGradient } from './conv2d-filter-gradient.ts';
import { conv2dInputGradient } from './conv2d-input-gradient.ts';
import { convReluPool } from './conv-relu-pool.ts';
import { convReluPoolFilterGradient, convReluPoolInputGradient } from './conv-relu-pool-gradients.ts';
import { identity } from './identity.ts';
import { KernelMemory } from './kernel-memory.ts';
import { maxPoolGradient } from './max-pool-gradient.ts';
import { simdBuild } from './relaxed-simd.ts';
import { seededDropout } from './seeded-dropout.ts';
import { tanh } from './tanh.ts';
import type { WasmKernel } from './wasm-kernel.ts';

const KERNELS: Record<string, WasmKernel> = {
  [ADADELTA_STEP]: adadeltaStep,
  [ADAMW_STEP]: adamWStep,
  [ADD_ROWS]: onHeap(addRows),
  [BATCH_NORM_GRADIENT]: batchNormGradient,
  [BATCH_NORM_TRAIN]: batchNormTrain,
  [CHANNEL_AFFINE]: channelAffine,
  [CONV_RELU_POOL]: convReluPool,
  [CONV_RELU_POOL_FILTER_GRADIENT]: convReluPoolFilterGradient,
  [CONV_RELU_POOL_INPUT_GRADIENT]: convReluPoolInputGradient,
  [SEEDED_DROPOUT]: seededDropout,
  [SOFTMAX_LOSS]: onHeap(softmaxLoss),
  [SOFTMAX_LOSS_GRADIENT]: onHeap(softmaxLossGradient),
  [tf.AvgPoolGrad]: averagePoolGradient,
  [tf.BatchMatMul]: batchMatMul,
  [tf.Conv2DBackpropFilter]: conv2dFilterGradient,
  [tf.Conv2DBackpropInput]: conv2dInputGradient,
  [tf.Identity]: identity,
  [tf.MaxPoolGrad]: maxPoolGradient,
  [tf.Tanh]: tanh,
};

/** Must be called after the wasm backend has started, and again after a restart, since the kernels use the backend's memory. @param build of them */
export function registerWasmKernels(build = simdBuild()): void {
  const memory = KernelMemory.create(tf.backend() as BackendWasm, build);
  const onMemory = (kernel: WasmKernel): tf.KernelFunc => {
    return ({ inputs, attrs }) => kernel(memory, inputs as never, (attrs ?? {}) as never);
  };
  registerKernels(
    'wasm',
    Object.fromEntries(Object.entries(KERNELS).map(([name, kernel]) => [name, onMemory(kernel)])),
  );
  const corrected = (tfjsKernel: tf.KernelFunc) => conv2d(tfjsKernel, memory);
  wrapKernels('wasm', { [tf.Conv2D]: corrected, [tf.FusedConv2D]: corrected });
}

function onHeap(kernel: ArrayKernel): WasmKernel<Record<string, tf.TensorInfo>, object> {
  return (memory, inputs, attrs) => {
    const out = memory.output(kernel.outputShape(inputs));
    const values = valuesByName(inputs, (tensor) => memory.valuesOf(tensor));
    kernel.run(values, memory.valuesOf(out), attrs);
    return out;
  };
}
