// This is AddRows in plain JavaScript.

import type { AddRowsAttrs, AddRowsInputs } from '../ops/add-rows.ts';
import type { ArrayKernel } from './array-kernel.ts';

export const addRows: ArrayKernel<keyof AddRowsInputs, AddRowsAttrs> = {
  outputShape: ({ total }) => total.shape,
  run({ total, rows }, out, { scale }) {
    let [first, second] = [0, 0];
    for (let at = 0; at < rows.length; at += 2) {
      first += rows[at];
      second += rows[at + 1];
    }
    out[0] = total[0] + first * scale;
    out[1] = total[1] + second * scale;
  },
};
