// What the module of our own kernels offers. Compiled by scripts/build-kernels.mjs.

export { gemm } from './gemm';
export { convFilterGradient } from './conv-filter-gradient';
export { maxPoolGradient } from './max-pool-gradient';
export { dropout } from './dropout';
export { adadelta } from './adadelta';
export { columnsToImage } from './columns-to-image';
export { packPanels, convReluPool } from './conv-relu-pool';
export {
  convReluPoolFilterGradient,
  unpackFilterGradient,
  convReluPoolInputGradient,
  turnFilter,
} from './conv-relu-pool-gradients';
export { batchNormStatistics, scaleShift, batchNormGradientSums, batchNormInputGradient } from './batch-norm';
export { adamw } from './adamw';
