// Teaches tfjs's wasm backend to train: the gradient kernels that it lacks, and those of its own that are slow.

import * as tf from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { batchMatMul } from './batch-mat-mul.ts';
import { batchNormGradient, batchNormTrain, channelAffine } from './batch-norm.ts';
import { conv2dInputGradient } from './conv2d-input-gradient.ts';
import {
  ADADELTA_STEP,
  ADAMW_STEP,
  BATCH_NORM_GRADIENT,
  BATCH_NORM_TRAIN,
  CHANNEL_AFFINE,
  SEEDED_DROPOUT,
  type AdadeltaStepAttrs,
  type AdamWStepAttrs,
  type BatchNormAttrs,
  type SeededDropoutAttrs,
} from '../ops/custom-kernels.ts';
import {
  CONV_RELU_POOL,
  CONV_RELU_POOL_FILTER_GRADIENT,
  CONV_RELU_POOL_INPUT_GRADIENT,
  type ConvReluPoolAttrs,
  type ConvReluPoolGradientAttrs,
} from '../ops/conv-relu-pool.ts';
import { conv2dFilterGradient } from './conv2d-filter-gradient.ts';
import { dropoutThreshold } from '../ops/dropout-hash.ts';
import { LOSS_KERNELS, type HostKernel } from '../cpu/host-kernels.ts';
import { maxPoolGradient } from './max-pool-gradient.ts';
import { KernelMemory } from './simd-kernels.ts';
import { correctWasmConv2d } from './conv2d.ts';
import {
  wasmConvReluPool,
  wasmConvReluPoolFilterGradient,
  wasmConvReluPoolInputGradient,
} from './conv-relu-pool.ts';

type Inputs = Record<string, tf.TensorInfo>;
type Run = (memory: KernelMemory, inputs: Inputs, attrs: object) => tf.TensorInfo | tf.TensorInfo[];

const KERNELS: Record<string, Run> = {
  [tf.Conv2DBackpropFilter]: (memory, { x, dy }, attrs) =>
    conv2dFilterGradient(memory, x, dy, attrs as tf.Conv2DBackpropFilterAttrs),
  [tf.Conv2DBackpropInput]: (memory, { dy, filter }, attrs) =>
    conv2dInputGradient(memory, dy, filter, attrs as tf.Conv2DBackpropInputAttrs),
  [tf.MaxPoolGrad]: (memory, { input, dy }, attrs) =>
    maxPoolGradient(memory, input, dy, attrs as tf.MaxPoolGradAttrs),
  [SEEDED_DROPOUT]: (memory, { x }, attrs) => {
    const { seed, rate } = attrs as SeededDropoutAttrs;
    const out = memory.output(x.shape);
    const size = tf.util.sizeFromShape(x.shape);
    memory.kernels.dropout(
      memory.addressOf(x),
      memory.addressOf(out),
      size,
      seed,
      dropoutThreshold(rate),
      1 / (1 - rate),
    );
    return out;
  },
  [ADADELTA_STEP]: (memory, { weight, gradient, gradients, updates }, attrs) => {
    const { learningRate, rho, epsilon } = attrs as AdadeltaStepAttrs;
    const next = memory.output(weight.shape);
    const [w, g, a, d, out] = [weight, gradient, gradients, updates, next].map((each) =>
      memory.addressOf(each),
    );
    memory.kernels.adadelta(w, g, a, d, out, tf.util.sizeFromShape(weight.shape), learningRate, rho, epsilon);
    return [next];
  },
  [ADAMW_STEP]: (memory, { weight, gradient, first, second }, attrs) => {
    const { beta1, beta2, epsilon, keep, rate, correction } = attrs as AdamWStepAttrs;
    const next = memory.output(weight.shape);
    const [w, g, m, v, out] = [weight, gradient, first, second, next].map((each) => memory.addressOf(each));
    const size = tf.util.sizeFromShape(weight.shape);
    memory.kernels.adamw(w, g, m, v, out, size, beta1, beta2, epsilon, keep, rate, correction);
    return [next];
  },
  [BATCH_NORM_TRAIN]: (memory, { x, gamma, beta }, attrs) =>
    batchNormTrain(memory, x, gamma, beta, attrs as BatchNormAttrs),
  [BATCH_NORM_GRADIENT]: (memory, inputs, attrs) =>
    batchNormGradient(memory, inputs, attrs as BatchNormAttrs),
  [CHANNEL_AFFINE]: (memory, { x, scale, shift }, attrs) =>
    channelAffine(memory, x, scale, shift, (attrs as { relu: boolean }).relu),
  [tf.BatchMatMul]: (memory, { a, b }, attrs) => batchMatMul(memory, a, b, attrs as tf.BatchMatMulAttrs),
  [CONV_RELU_POOL]: (memory, { x, filter, bias }, attrs) =>
    wasmConvReluPool(memory, x, filter, bias, attrs as ConvReluPoolAttrs),
  [CONV_RELU_POOL_FILTER_GRADIENT]: (memory, { x, dy, choice }, attrs) =>
    wasmConvReluPoolFilterGradient(memory, x, dy, choice, attrs as ConvReluPoolGradientAttrs),
  [CONV_RELU_POOL_INPUT_GRADIENT]: (memory, { filter, dy, choice }, attrs) =>
    wasmConvReluPoolInputGradient(memory, filter, dy, choice, attrs as ConvReluPoolGradientAttrs),
  ...Object.fromEntries(Object.entries(LOSS_KERNELS).map(([name, kernel]) => [name, onHeap(kernel)])),
};

function onHeap(kernel: HostKernel): Run {
  return (memory, inputs, attrs) => {
    const out = memory.output(kernel.outputShape(inputs));
    const values = kernel.inputs.map((name) => memory.valuesOf(inputs[name]));
    kernel.run(values, memory.valuesOf(out), attrs);
    return out;
  };
}

/** Once, after the wasm backend has started. */
export function registerWasmKernels(): void {
  const memory = KernelMemory.create(tf.backend() as BackendWasm);
  for (const [kernelName, run] of Object.entries(KERNELS)) {
    if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
    tf.registerKernel({
      kernelName,
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) => run(memory, inputs as Inputs, attrs ?? {}),
    });
  }
  correctWasmConv2d();
}
