// Adds up the partial sums of a first pass. A GPU needs many texels to be busy and short loops, so that many parts are folded into
// fewer before the last pass.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { draw } from './draw.ts';

/** The last pass adds up so many parts itself. */
const MOST_PARTS = 256;

/** Each tensor is made of texels, `each` for a part, one part after the other. */
export interface Parts {
  tensors: TensorInfo[];
  each: number;
  parts: number;
}

/** Disposes what it folds. @returns the same sums in at most MOST_PARTS parts; the caller disposes them */
export function foldParts(backend: MathBackendWebGL, { tensors, each, parts }: Parts): Parts {
  if (parts <= MOST_PARTS) return { tensors, each, parts };
  const perFold = Math.ceil(Math.sqrt(parts));
  const folds = Math.ceil(parts / perFold);
  const names = tensors.map((_, at) => `P${at}`);
  const folded = draw(backend, {
    inputs: Object.fromEntries(tensors.map((tensor, at) => [names[at], tensor])),
    outputs: tensors.map(() => ({ texels: folds * each })),
    body: `
    ivec2 at = split(index, ${each});
    int end = min((at.y + 1) * ${perFold}, ${parts});
    ${names.map((name) => `vec4 s${name} = vec4(0.0);`).join(' ')}
    for (int part = at.y * ${perFold}; part < end; part++) {
      int place = part * ${each} + at.x;
      ${names.map((name) => `s${name} += ${name}(place);`).join(' ')}
    }
    setOutput(${names.map((name) => `s${name}`).join(', ')});`,
  });
  tensors.forEach((tensor) => backend.disposeIntermediateTensorInfo(tensor));
  return { tensors: folded, each, parts: folds };
}
