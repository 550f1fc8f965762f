// A shader computes AddRows.

import type { AddRowsAttrs, AddRowsInputs } from '../ops/add-rows.ts';
import { runFlat } from './flat-program.ts';
import type { WebglKernel } from './webgl-kernel.ts';

export const addRows: WebglKernel<AddRowsInputs, AddRowsAttrs> = (backend, { total, rows }, { scale }) =>
  runFlat(backend, {
    inputs: { T: total, R: rows },
    outputShape: total.shape,
    uniforms: [{ name: 'scale', type: 'float', value: scale }],
    body: `
    float sum = 0.0;
    for (int row = 0; row < ${rows.shape[0]}; row++) sum += R(row * 2 + index);
    setOutput(T(index) + scale * sum);`,
  });
