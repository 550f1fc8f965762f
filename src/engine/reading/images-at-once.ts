// Says how many images go through a network in one step, so that no step of a heavy network keeps messages waiting for long.

import { TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import { multiplications } from '../../domain/network/network-cost.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';

/** A step may cost so many times as much as with the tutorial's network before it is made smaller. */
const DEARER = 2;
/** With fewer images a step costs hardly less. */
const FEWEST = 4;

/** @param most images of a step that the tutorial's network takes @returns a number that hangs on the network's cost alone */
export function imagesAtOnce(network: NetworkSpec, most: number): number {
  const times = multiplications(network) / multiplications(TUTORIAL_NETWORK);
  return Math.max(FEWEST, Math.min(most, Math.floor((DEARER * most) / times)));
}
