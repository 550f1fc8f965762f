// Adds up the rows of a tensor for each channel, first within parts of the rows, then over the parts.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { draw } from './draw.ts';
import { foldParts } from './fold-parts.ts';
import type { Shader } from './shader.ts';

/** A part has at least so many rows, and there are about so many sums in all parts together. */
const LEAST_ROWS = 64;
const SUMS = 65_536;

/**
 * @param inputs the first of them is the data, [..., channels]
 * @param add GLSL that adds to the vec2 `sum` what is at row-major index `at`, of this `channel`
 * @param last a shader of [channels] whose body reads the vec2 `sum`
 */
export function sumsOverRows(
  backend: MathBackendWebGL,
  inputs: Record<string, TensorInfo>,
  add: string,
  last: Shader,
): TensorInfo[] {
  const { rows, channels } = rowsOf(Object.values(inputs)[0]);
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

/** @returns the sizes of [..., channels], seen as [rows, channels] */
export function rowsOf({ shape }: TensorInfo) {
  const channels = shape[shape.length - 1];
  return { channels, rows: util.sizeFromShape(shape) / channels };
}
