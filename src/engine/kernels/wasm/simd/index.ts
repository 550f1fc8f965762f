// scripts/build-kernels.mjs compiles this module of our SIMD kernels.

export { gemm } from './gemm';
export { convFilterGradient, convInputGradient, convolve } from './conv2d';
export { convFilterGradientByRows, convolveRows } from './conv-rows';
export { winogradConvolve, winogradInputGradient } from './winograd';
export { winogradFilterGradient } from './winograd-filter-gradient';
export { winogradKernel } from './winograd-kernel';
export { averagePoolGradient } from './average-pool-gradient';
export { tanh } from './tanh';
export { maxPoolGradient } from './max-pool-gradient';
export { dropout } from './seeded-dropout';
export { adadelta } from './adadelta-step';
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
// These are called by the others; product.ts says why they are exported.
export { packColumns, rowsByEight, rowsByFour } from './product';
export { runsByEight, runsByFour } from './product-of-runs';
export { addFourByEight, addFourByFour, addSlidingByEight } from './transposed-product';
export { blockByPanel } from './gemm';
export { poolEight, poolFour } from './conv-relu-pool';
export { addPixels, storeTile, transformGradients, transformPixels } from './winograd-tiles';
