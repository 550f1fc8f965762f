// On tfjs's webgl backend a kernel of ours is a function that runs one shader or a few.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';

export type WebglKernel<Inputs = never, Attrs = never> = (
  backend: MathBackendWebGL,
  inputs: Inputs,
  attrs: Attrs,
) => TensorInfo | TensorInfo[];
