// A shader computes ReluGradient.

import type { ReluGradientInputs } from '../ops/relu-gradient.ts';
import { runFlat } from './flat-program.ts';
import type { WebglKernel } from './webgl-kernel.ts';

export const reluGradient: WebglKernel<ReluGradientInputs> = (backend, { x, dy }) =>
  runFlat(backend, {
    inputs: { X: x, D: dy },
    outputShape: x.shape,
    body: 'setOutput(X(index) > 0.0 ? D(index) : 0.0);',
  });
