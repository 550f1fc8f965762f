// scripts/build-kernels.mjs compiles this module of our SIMD kernels.

export { gemm } from './products/gemm';
export { convFilterGradient, convInputGradient, convolve } from './convolution/conv2d';
export { convFilterGradientByRows, convolveRows } from './convolution/conv-rows';
export { winogradConvolve, winogradInputGradient } from './convolution/winograd';
export { winogradFilterGradient } from './convolution/winograd-filter-gradient';
export { winogradKernel } from './convolution/winograd-kernel';
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
// These are called by the others; products/product.ts says why they are exported.
export { packColumns, rowsByEight, rowsByFour } from './products/product';
export { runsByEight, runsByFour } from './products/product-of-runs';
export { addFourByEight, addFourByFour, addSlidingByEight } from './products/transposed-product';
export { blockByPanel } from './products/gemm';
export { poolEight, poolFour } from './conv-relu-pool';
export { addPixels, storeTile, transformGradients, transformPixels } from './convolution/winograd-tiles';
