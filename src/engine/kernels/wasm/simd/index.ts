// scripts/build-kernels.mjs compiles this module of our SIMD kernels.

export { gemm } from './gemm';
export { convFilterGradient } from './conv2d-filter-gradient';
export { maxPoolGradient } from './max-pool-gradient';
export { dropout } from './seeded-dropout';
export { adadelta } from './adadelta-step';
export { columnsToImage } from './conv2d-input-gradient';
export { packPanels, convReluPool } from './conv-relu-pool';
export {
  convReluPoolFilterGradient,
  unpackFilterGradient,
  convReluPoolInputGradient,
  turnFilter,
} from './conv-relu-pool-gradients';
export { batchNormStatistics } from './batch-norm';
export { scaleShift } from './channel-affine';
export { batchNormGradientSums, batchNormInputGradient } from './batch-norm';
export { adamw } from './adamw-step';
