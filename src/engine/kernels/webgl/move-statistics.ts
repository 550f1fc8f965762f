// A shader computes MoveStatistics.

import type { MoveStatisticsAttrs, MoveStatisticsInputs } from '../ops/move-statistics.ts';
import { draw } from './draw.ts';
import type { WebglKernel } from './webgl-kernel.ts';

/** @returns the next running mean and variance */
export const moveStatistics: WebglKernel<MoveStatisticsInputs, MoveStatisticsAttrs> = (
  backend,
  { runningMean, runningVariance, mean, variance },
  { kept, unbiased },
) =>
  draw(backend, {
    inputs: { R: runningMean, S: runningVariance, M: mean, V: variance },
    outputs: [{ shape: mean.shape }, { shape: mean.shape }],
    uniforms: [
      { name: 'kept', type: 'float', value: kept },
      { name: 'unbiased', type: 'float', value: unbiased },
    ],
    body: `
    vec2 running = vec2(R(index), S(index));
    vec2 next = kept * running + (1.0 - kept) * vec2(M(index), unbiased * V(index));
    setOutput(next.x, next.y);`,
  });
