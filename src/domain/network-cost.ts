// What a network costs: multiplications for one image, forward. Training costs about three times that, for every network alike,
// so the ratio of two networks is the ratio of their times.

import { IMAGE_SIDE } from './ink.ts';
import { TUTORIAL_NETWORK, type NetworkSpec } from './network-spec.ts';
import { summarise } from './network-summary.ts';

export function multiplications(network: NetworkSpec): number {
  let input = [IMAGE_SIDE, IMAGE_SIDE, 1];
  return summarise(network).reduce((sum, { spec, outputShape }) => {
    const before = input;
    input = outputShape;
    if (spec.kind === 'conv2d') {
      const [height, width, filters] = outputShape;
      return sum + height * width * filters * spec.kernelSize ** 2 * before[2];
    }
    return spec.kind === 'dense' ? sum + before[0] * spec.units : sum;
  }, 0);
}

/** @param tutorialSpeed images a second of the tutorial's network @returns of this network, about */
export function expectedSpeed(network: NetworkSpec, tutorialSpeed: number): number {
  return (tutorialSpeed * multiplications(TUTORIAL_NETWORK)) / multiplications(network);
}
