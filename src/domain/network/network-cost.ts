// What a network costs: multiplications for one image, forward. Training costs about three times that, for every network alike,
// so the ratio of two networks is the ratio of their times.

import { TUTORIAL_NETWORK, type LayerSpec, type NetworkSpec } from './network-spec.ts';
import { INPUT_SHAPE, summarise } from './network-summary.ts';

/** One figure a layer; 0 from the first that cannot be built. */
export function multiplicationsOf(network: NetworkSpec): number[] {
  let input = INPUT_SHAPE;
  return summarise(network).map(({ spec, outputShape }) => {
    if (!outputShape) return 0;
    const before = input;
    input = outputShape;
    return ofLayer(spec, before, outputShape);
  });
}

/** Of all layers together. */
export function multiplications(network: NetworkSpec): number {
  return multiplicationsOf(network).reduce((sum, each) => sum + each, 0);
}

/** An average is one multiplication a number that it gives, its sum none; batch normalization is a scale. */
function ofLayer(spec: LayerSpec, input: readonly number[], output: readonly number[]): number {
  const given = output.reduce((size, side) => size * side, 1);
  switch (spec.kind) {
    case 'conv2d':
      return given * spec.kernelSize ** 2 * input[2];
    case 'dense':
      return given * input[0];
    case 'averagePooling2d':
    case 'globalAveragePooling2d':
    case 'batchNormalization':
      return given;
    default:
      return 0;
  }
}

/** @param tutorialSpeed images a second of the tutorial's network @returns of this network, about; Infinity where it costs none */
export function expectedSpeed(network: NetworkSpec, tutorialSpeed: number): number {
  return (tutorialSpeed * multiplications(TUTORIAL_NETWORK)) / multiplications(network);
}
