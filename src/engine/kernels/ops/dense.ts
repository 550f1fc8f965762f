// Computes a dense layer with bias and relu: by one kernel where the backend has it, else by operations of tfjs. That of tfjs,
// tf.fused.matMul, computes the gradient of its input whether anybody asks for it or not.

import * as tf from '@tensorflow/tfjs-core';
import { reluGradient } from './relu-gradient.ts';
import { hasKernel, runKernel } from './run-kernel.ts';

export const DENSE = 'Dense';

/** The shapes are those of dense. */
export type DenseInputs<T = tf.TensorInfo> = Record<'x' | 'kernel', T> & { bias?: T };

export interface DenseAttrs {
  /** It is true where a relu follows. */
  relu: boolean;
}

/**
 * @param inputs x [batch, in], kernel [in, units] and, where there is one, bias [units]
 * @returns x kernel + bias, at least 0 where a relu follows, [batch, units]; the caller disposes it or calls this in tf.tidy
 */
export function dense(inputs: DenseInputs<tf.Tensor>, { relu }: DenseAttrs): tf.Tensor2D {
  if (hasKernel(DENSE)) return runKernel(DENSE, inputs, { relu });
  const { x, kernel, bias } = inputs;
  const product = tf.matMul<tf.Tensor2D>(x, kernel);
  const y = bias ? tf.add<tf.Tensor2D>(product, bias) : product;
  return relu ? tf.relu(y) : y;
}

/** Only the kernel needs it: what is composed of tfjs's operations has their gradients. */
export const GRADIENT_OF_DENSE: tf.GradConfig = {
  kernelName: DENSE,
  inputsToSave: ['x', 'kernel'],
  outputsToSave: [true],
  gradFunc: (dy, [x, kernel, y], attrs) => {
    const { relu } = attrs as unknown as DenseAttrs;
    const passed = relu ? reluGradient({ x: y, dy: dy as tf.Tensor }) : (dy as tf.Tensor);
    return {
      x: () => tf.matMul(passed, kernel, false, true),
      kernel: () => tf.matMul(x, passed, true, false),
      bias: () => tf.sum(passed, 0),
    };
  },
};
