// BatchMatMul replaces that of tfjs's wasm backend, which is seven times slower when a factor is transposed; here that only
// changes the strides.

import { broadcast_util, util, type BatchMatMulAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasm-kernel.ts';

/** @param a [..., m, k] or, transposed, [..., k, m] @param b [..., k, n] or [..., n, k] @returns [..., m, n] */
export const batchMatMul: WasmKernel<Record<'a' | 'b', TensorInfo>, BatchMatMulAttrs> = (
  memory,
  { a, b },
  { transposeA, transposeB },
) => {
  const [aRows, aColumns] = a.shape.slice(-2);
  const [bRows, bColumns] = b.shape.slice(-2);
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const n = transposeB ? bRows : bColumns;
  util.assert(
    k === (transposeB ? bColumns : bRows),
    () => `matMul of ${a.shape.join()} and ${b.shape.join()}`,
  );
  const outer = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const out = memory.output([...outer, m, n]);
  const count = util.sizeFromShape(outer);
  const aCount = util.sizeFromShape(a.shape.slice(0, -2));
  const bCount = util.sizeFromShape(b.shape.slice(0, -2));
  for (let batch = 0; batch < count; batch++) {
    memory.kernels.gemm(
      memory.addressOf(a) + (batch % aCount) * m * k * 4,
      memory.addressOf(b) + (batch % bCount) * k * n * 4,
      memory.addressOf(out) + batch * m * n * 4,
      m,
      n,
      k,
      transposeA ? 1 : k,
      transposeA ? m : 1,
      transposeB ? 1 : n,
      transposeB ? k : 1,
      memory.scratch,
    );
  }
  return out;
};
