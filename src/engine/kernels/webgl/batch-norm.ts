// Shaders compute BatchNormTrain and its gradient: sums of each channel within parts of the rows, then over the parts, then one pass
// over the data.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { BatchNormAttrs, BatchNormGradientInputs, BatchNormTrainInputs } from '../ops/batch-norm.ts';
import { draw } from './draw.ts';
import { runFlat } from './flat-program.ts';
import { foldParts } from './fold-parts.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** A part has at least so many rows, and there are about so many sums in all parts together. */
const LEAST_ROWS = 64;
const SUMS = 65_536;

/** @returns y, mean and variance */
export const batchNormTrain: WebglKernel<BatchNormTrainInputs, BatchNormAttrs> = (
  backend,
  { x, gamma, beta },
  { epsilon, relu },
) => {
  const { rows, channels } = sizesOf(x);
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
  const { rows, channels } = sizesOf(x);
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

type Shader = Parameters<typeof draw>[1];

/**
 * @param inputs the first of them is the data, [..., channels]
 * @param add GLSL that adds to the vec2 `sum` what is at row-major index `at`, of this `channel`
 * @param last a shader of [channels] whose body reads the vec2 `sum`
 */
function sumsOverRows(
  backend: MathBackendWebGL,
  inputs: Record<string, TensorInfo>,
  add: string,
  last: Shader,
): TensorInfo[] {
  const { rows, channels } = sizesOf(Object.values(inputs)[0]);
  const perPart = Math.max(LEAST_ROWS, Math.ceil((rows * channels) / SUMS));
  const count = Math.ceil(rows / perPart);
  const partial = draw(backend, {
    inputs,
    outputs: [{ texels: count * channels }],
    body: `
    ivec2 place = split(index, ${channels});
    int channel = place.x;
    int end = min((place.y + 1) * ${perPart}, ${rows});
    vec2 sum = vec2(0.0);
    for (int row = place.y * ${perPart}; row < end; row++) {
      int at = row * ${channels} + channel;
      ${add}
    }
    setOutput(vec4(sum, 0.0, 0.0));`,
  });
  const {
    tensors: [sums],
    parts,
  } = foldParts(backend, { tensors: partial, each: channels, parts: count });
  const results = draw(backend, {
    ...last,
    inputs: { ...last.inputs, P: sums },
    body: `
    vec2 sum = vec2(0.0);
    for (int part = 0; part < ${parts}; part++) sum += P(part * ${channels} + index).xy;
    ${last.body}`,
  });
  backend.disposeIntermediateTensorInfo(sums);
  return results;
}

function sizesOf({ shape }: TensorInfo) {
  const channels = shape[shape.length - 1];
  return { channels, rows: util.sizeFromShape(shape) / channels };
}
