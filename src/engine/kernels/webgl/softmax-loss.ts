// Shaders compute SoftmaxLoss and its gradient.

import type { SoftmaxLossAttrs, SoftmaxLossInputs } from '../ops/softmax-loss.ts';
import { runFlat } from './flat-program.ts';
import type { WebglKernel } from './webgl-kernel.ts';

type LossKernel = WebglKernel<SoftmaxLossInputs, SoftmaxLossAttrs>;

/** @returns GLSL that finds, for row `row`, its largest logit and its class, the sum of exponentials, the true class and its p */
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

export const softmaxLoss: LossKernel = (backend, { logits, labels }, attrs) => {
  const [rows, classes] = logits.shape;
  return runFlat(backend, {
    inputs: { L: logits, T: labels },
    outputShape: [rows, 2],
    uniforms: uniformsOf(attrs),
    body: `
    int row = index / 2;
    ${rowOf(classes)}
    float loss = -log(clamp(own, epsilon, 1.0 - epsilon));
    // clamp may turn a NaN into a number.
    if (!(own >= 0.0)) loss = own;
    setOutput(share * (index % 2 == 0 ? loss : best == label ? 1.0 : 0.0));`,
  });
};

export const softmaxLossGradient: LossKernel = (backend, { logits, labels }, attrs) => {
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
};
