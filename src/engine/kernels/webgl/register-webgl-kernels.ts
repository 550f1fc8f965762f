// The kernels of our own on tfjs's webgl backend, which then works on unpacked textures: packing and unpacking around every
// operation was a third of a step.

import * as tf from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  CONV_RELU_POOL,
  CONV_RELU_POOL_FILTER_GRADIENT,
  CONV_RELU_POOL_INPUT_GRADIENT,
  type ConvReluPoolAttrs,
  type ConvReluPoolGradientAttrs,
} from '../ops/conv-relu-pool.ts';
import {
  ADADELTA_STEP,
  SEEDED_DROPOUT,
  type AdadeltaStepAttrs,
  type SeededDropoutAttrs,
} from '../ops/custom-kernels.ts';
import { RELU_GRADIENT } from '../ops/relu-gradient.ts';
import {
  ADD_ROWS,
  SOFTMAX_LOSS,
  SOFTMAX_LOSS_GRADIENT,
  type AddRowsAttrs,
  type SoftmaxLossAttrs,
} from '../ops/softmax-loss.ts';
import {
  webglConvReluPool,
  webglConvReluPoolFilterGradient,
  webglConvReluPoolInputGradient,
} from './conv-relu-pool.ts';
import { GATHER_DIGITS, webglGatherDigits } from './gather-digits.ts';
import { webglAdadeltaStep, webglDropout, webglReluGradient } from './elementwise.ts';
import { webglAddRows, webglSoftmaxLoss, webglSoftmaxLossGradient, webglSumOfRows } from './softmax-loss.ts';

type Inputs = Record<string, tf.TensorInfo>;
type Run = (backend: MathBackendWebGL, inputs: Inputs, attrs: object) => tf.TensorInfo | tf.TensorInfo[];

const KERNELS: Record<string, Run> = {
  [CONV_RELU_POOL]: (backend, { x, filter, bias }, attrs) =>
    webglConvReluPool(backend, x, filter, bias, attrs as ConvReluPoolAttrs),
  [CONV_RELU_POOL_FILTER_GRADIENT]: (backend, { x, dy, choice }, attrs) =>
    webglConvReluPoolFilterGradient(backend, x, dy, choice, attrs as ConvReluPoolGradientAttrs),
  [CONV_RELU_POOL_INPUT_GRADIENT]: (backend, { filter, dy, choice }, attrs) =>
    webglConvReluPoolInputGradient(backend, filter, dy, choice, attrs as ConvReluPoolGradientAttrs),
  [SOFTMAX_LOSS]: (backend, { logits, labels }, attrs) =>
    webglSoftmaxLoss(backend, logits, labels, attrs as SoftmaxLossAttrs),
  [SOFTMAX_LOSS_GRADIENT]: (backend, { logits, labels }, attrs) =>
    webglSoftmaxLossGradient(backend, logits, labels, attrs as SoftmaxLossAttrs),
  [ADD_ROWS]: (backend, { total, rows }, attrs) => webglAddRows(backend, total, rows, attrs as AddRowsAttrs),
  [SEEDED_DROPOUT]: (backend, { x }, attrs) => webglDropout(backend, x, attrs as SeededDropoutAttrs),
  [ADADELTA_STEP]: (backend, { weight, gradient, gradients, updates }, attrs) =>
    webglAdadeltaStep(backend, [weight, gradient, gradients, updates], attrs as AdadeltaStepAttrs),
  [RELU_GRADIENT]: (backend, { x, dy }) => webglReluGradient(backend, x, dy),
  [GATHER_DIGITS]: (backend, { store, picks }) => webglGatherDigits(backend, store, picks),
};

/** Longer columns than this are summed in stages, by tfjs. */
const MOST_ROWS = 1_024;

/** Once, after the webgl backend has started. */
export function registerWebglKernels(): void {
  tf.env().set('WEBGL_PACK', false);
  for (const [kernelName, run] of Object.entries(KERNELS)) {
    if (tf.getKernel(kernelName, 'webgl')) continue;
    tf.registerKernel({
      kernelName,
      backendName: 'webgl',
      kernelFunc: ({ inputs, backend, attrs }) =>
        run(backend as MathBackendWebGL, inputs as Inputs, attrs ?? {}),
    });
  }
  sumRowsInOnePass();
}

/** The gradient of a bias: tfjs transposes, then sums in two passes. */
function sumRowsInOnePass(): void {
  const { kernelFunc } = tf.getKernel(tf.Sum, 'webgl');
  tf.unregisterKernel(tf.Sum, 'webgl');
  tf.registerKernel({
    kernelName: tf.Sum,
    backendName: 'webgl',
    kernelFunc: (given) => {
      const { x } = given.inputs as Inputs;
      const { axis, keepDims } = given.attrs as unknown as tf.SumAttrs;
      const axes = tf.util.parseAxisParam(axis, x.shape);
      const leading = axes.length === x.shape.length - 1 && axes.every((each, index) => each === index);
      const rows = tf.util.sizeFromShape(x.shape.slice(0, -1));
      if (!leading || keepDims || rows > MOST_ROWS || x.dtype !== 'float32') return kernelFunc(given);
      return webglSumOfRows(given.backend as MathBackendWebGL, x, rows);
    },
  });
}
