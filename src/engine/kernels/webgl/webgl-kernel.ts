// What a kernel is on tfjs's webgl backend: one shader or a few, run on it.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';

export type WebglKernel<Inputs = never, Attrs = never> = (
  backend: MathBackendWebGL,
  inputs: Inputs,
  attrs: Attrs,
) => TensorInfo | TensorInfo[];
