// Shaders compute BatchNormTrain and its gradient: sums of each channel within parts of the rows, then over the parts, then one pass
// over the data.

import type { BatchNormAttrs, BatchNormGradientInputs, BatchNormTrainInputs } from '../ops/batch-norm.ts';
import { runFlat } from './flat-program.ts';
import { rowsOf, sumsOverRows } from './sums-over-rows.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** @returns y, mean and variance */
export const batchNormTrain: WebglKernel<BatchNormTrainInputs, BatchNormAttrs> = (
  backend,
  { x, gamma, beta },
  { epsilon, relu },
) => {
  const { rows, channels } = rowsOf(x);
  const channel = { shape: [channels] };
  // The first row is subtracted from all, so that squares of a large mean do not swallow the variance.
  const [mean, variance, scale, shift] = sumsOverRows(
    backend,
    { X: x },
    `float away = X(at) - X(channel); sum += vec2(away, away * away);`,
    {
      inputs: { X: x, G: gamma, B: beta },
      outputs: [channel, channel, channel, channel],
      uniforms: [{ name: 'epsilon', type: 'float', value: epsilon }],
      body: `
    vec2 means = sum / ${rows}.0;
    float mean = X(index) + means.x;
    float variance = max(0.0, means.y - means.x * means.x);
    float scale = G(index) / sqrt(variance + epsilon);
    setOutput(mean, variance, scale, B(index) - mean * scale);`,
    },
  );
  const y = runFlat(backend, {
    inputs: { X: x, S: scale, T: shift },
    outputShape: x.shape,
    body: `
    int channel = split(index, ${channels}).x;
    float y = X(index) * S(channel) + T(channel);
    setOutput(${relu ? 'y < 0.0 ? 0.0 : y' : 'y'});`,
  });
  for (const each of [scale, shift]) backend.disposeIntermediateTensorInfo(each);
  return [y, mean, variance];
};

/** @returns the gradients of x, gamma and beta */
export const batchNormGradient: WebglKernel<BatchNormGradientInputs, BatchNormAttrs> = (
  backend,
  { x, y, dy, gamma, mean, variance },
  { epsilon, relu },
) => {
  const { rows, channels } = rowsOf(x);
  const channel = { shape: [channels] };
  const uniforms = [{ name: 'epsilon', type: 'float', value: epsilon } as const];
  const passed = relu ? 'Y(at) > 0.0 ? D(at) : 0.0' : 'D(at)';
  const data = { X: x, D: dy, ...(relu && { Y: y }) };
  // dx = gamma inverse (g - mean(g) - xhat mean(g xhat)) is written as a g + b x + d.
  const [ofGamma, ofBeta, ofX, constant] = sumsOverRows(
    backend,
    { ...data, M: mean },
    `float g = ${passed}; sum += vec2(g, g * (X(at) - M(channel)));`,
    {
      inputs: { G: gamma, M: mean, V: variance },
      outputs: [channel, channel, channel, channel],
      uniforms,
      body: `
    float inverse = 1.0 / sqrt(V(index) + epsilon);
    float a = G(index) * inverse;
    float b = -a * inverse * inverse * sum.y / ${rows}.0;
    setOutput(sum.y * inverse, sum.x, b, -a * sum.x / ${rows}.0 - b * M(index));`,
    },
  );
  const dx = runFlat(backend, {
    inputs: { ...data, G: gamma, V: variance, B: ofX, K: constant },
    outputShape: x.shape,
    uniforms,
    body: `
    int at = index;
    int channel = split(index, ${channels}).x;
    float g = ${passed};
    setOutput(G(channel) / sqrt(V(channel) + epsilon) * g + B(channel) * X(at) + K(channel));`,
  });
  for (const each of [ofX, constant]) backend.disposeIntermediateTensorInfo(each);
  return [dx, ofGamma, ofBeta];
};
