// The loss kernels as shaders, and sums over the rows of a matrix.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { AddRowsAttrs, SoftmaxLossAttrs } from '../ops/softmax-loss.ts';
import { runFlat } from './flat-program.ts';

/** GLSL over row `row`: its largest logit, where that is, the sum of exponentials, the true class and its probability. */
function rowOf(classes: number): string {
  return `
    int first = row * ${classes};
    float largest = L(first);
    int best = 0;
    for (int k = 1; k < ${classes}; k++) {
      float logit = L(first + k);
      if (logit > largest) { largest = logit; best = k; }
    }
    float sum = 0.0;
    for (int k = 0; k < ${classes}; k++) sum += exp(L(first + k) - largest);
    int label = int(T(row) + 0.5);
    float own = exp(L(first + label) - largest) / sum;`;
}

const uniformsOf = ({ epsilon, batchSize }: SoftmaxLossAttrs) => [
  { name: 'epsilon', type: 'float' as const, value: epsilon },
  { name: 'share', type: 'float' as const, value: 1 / batchSize },
];

export function webglSoftmaxLoss(
  backend: MathBackendWebGL,
  logits: TensorInfo,
  labels: TensorInfo,
  attrs: SoftmaxLossAttrs,
): TensorInfo {
  const [rows, classes] = logits.shape;
  return runFlat(backend, {
    inputs: { L: logits, T: labels },
    outputShape: [rows, 2],
    uniforms: uniformsOf(attrs),
    body: `
    int row = index / 2;
    ${rowOf(classes)}
    float loss = -log(clamp(own, epsilon, 1.0 - epsilon));
    // clamp may hide a NaN.
    if (!(own >= 0.0)) loss = own;
    setOutput(share * (index % 2 == 0 ? loss : best == label ? 1.0 : 0.0));`,
  });
}

export function webglSoftmaxLossGradient(
  backend: MathBackendWebGL,
  logits: TensorInfo,
  labels: TensorInfo,
  attrs: SoftmaxLossAttrs,
): TensorInfo {
  const [, classes] = logits.shape;
  return runFlat(backend, {
    inputs: { L: logits, T: labels },
    outputShape: logits.shape,
    uniforms: uniformsOf(attrs),
    body: `
    ivec2 at = split(index, ${classes});
    int row = at.y;
    ${rowOf(classes)}
    float difference = exp(L(index) - largest) / sum - (at.x == label ? 1.0 : 0.0);
    setOutput(own < epsilon || own > 1.0 - epsilon ? 0.0 : share * difference);`,
  });
}

export function webglAddRows(
  backend: MathBackendWebGL,
  total: TensorInfo,
  rows: TensorInfo,
  { scale }: AddRowsAttrs,
): TensorInfo {
  return runFlat(backend, {
    inputs: { T: total, R: rows },
    outputShape: total.shape,
    uniforms: [{ name: 'scale', type: 'float', value: scale }],
    body: `
    float sum = 0.0;
    for (int row = 0; row < ${rows.shape[0]}; row++) sum += R(row * 2 + index);
    setOutput(T(index) + scale * sum);`,
  });
}

/** @param x [..., columns] @returns [columns], the sum over all that comes before */
export function webglSumOfRows(backend: MathBackendWebGL, x: TensorInfo, rows: number): TensorInfo {
  const columns = x.shape[x.shape.length - 1];
  return runFlat(backend, {
    inputs: { X: x },
    outputShape: [columns],
    body: `
    float sum = 0.0;
    for (int row = 0; row < ${rows}; row++) sum += X(row * ${columns} + index);
    setOutput(sum);`,
  });
}
