// A shader computes SeededDropout, so that no mask is uploaded to the GPU.

import {
  dropoutThreshold,
  type SeededDropoutAttrs,
  type SeededDropoutInputs,
} from '../ops/seeded-dropout.ts';
import { runFlat } from './flat-program.ts';
import type { WebglKernel } from './webgl-kernel.ts';

export const seededDropout: WebglKernel<SeededDropoutInputs, SeededDropoutAttrs> = (
  backend,
  { x },
  { seed, rate },
) =>
  runFlat(backend, {
    inputs: { X: x },
    outputShape: x.shape,
    uniforms: [
      { name: 'seed', type: 'int', value: seed },
      { name: 'threshold', type: 'int', value: dropoutThreshold(rate) | 0 },
      { name: 'scale', type: 'float', value: 1 / (1 - rate) },
    ],
    // The hash is seededHash of src/domain/seeded-hash.ts.
    body: `
    uint hash = (uint(index) * 0x9e3779b1u) ^ uint(seed);
    hash ^= hash >> 16u;
    hash *= 0x21f0aaadu;
    hash ^= hash >> 15u;
    hash *= 0xd35a2d97u;
    hash ^= hash >> 15u;
    setOutput(hash >= uint(threshold) ? X(index) * scale : 0.0);`,
  });
