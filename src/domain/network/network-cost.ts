// Computes the cost of a network as the multiplications of one image's forward pass. Training costs about three times that, for
// every network alike, so the ratio of two networks' costs is the ratio of their times.

import { rulesOf } from './layer-kinds/layer-kinds.ts';
import type { NetworkSpec } from './network-spec.ts';
import { INPUT_SHAPE, summarise } from './network-summary.ts';

/** @returns the multiplications of each layer for one image, forward; 0 from the first layer that cannot be built */
export function multiplicationsOf(network: NetworkSpec): number[] {
  let input = INPUT_SHAPE;
  return summarise(network).map(({ spec, outputShape }) => {
    if (!outputShape) return 0;
    const before = input;
    input = outputShape;
    return rulesOf(spec).multiplications(spec, before, outputShape);
  });
}

/** @returns the multiplications of all layers together, for one image, forward */
export function multiplications(network: NetworkSpec): number {
  return multiplicationsOf(network).reduce((sum, each) => sum + each, 0);
}
