// The learner puts the tutorial's network together, one layer at a time. Sizes may be other ones, as in a small experiment that a
// teacher's link brings along; kinds and their order make the network the tutorial's.

import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import type { LayerSpec, NetworkSpec } from '../network/network-spec.ts';

/** The tutorial's figure has this many blocks. */
export const BRICKS = TUTORIAL_NETWORK.length;

/** @returns whether the network has the tutorial's kinds of layers in the tutorial's order */
export function isLikeTutorial(network: NetworkSpec): boolean {
  return (
    network.length === BRICKS && network.every((layer, index) => isSameKind(layer, TUTORIAL_NETWORK[index]))
  );
}

/** @param network of the next run @returns the layers to build: its own where it is like the tutorial's, else the tutorial's */
export function bricksOf(network: NetworkSpec): NetworkSpec {
  return isLikeTutorial(network) ? network : TUTORIAL_NETWORK;
}

/**
 * @param bricks the seven layers in their order
 * @returns each kind of brick once, in an order that gives nothing away
 */
export function pickable(bricks: NetworkSpec): LayerSpec[] {
  const [conv, pooling, dropout, flatten, hidden, , output] = bricks;
  return [hidden, dropout, conv, output, flatten, pooling];
}

/** @param built how many layers stand already @returns whether this brick is the next one */
export function fits(brick: LayerSpec, bricks: NetworkSpec, built: number): boolean {
  return built < bricks.length && isSameKind(brick, bricks[built]);
}

/** The two dense layers are told apart by their activation. */
function isSameKind(one: LayerSpec, other: LayerSpec): boolean {
  if (one.kind === 'dense' && other.kind === 'dense')
    return (one.activation === 'softmax') === (other.activation === 'softmax');
  return one.kind === other.kind;
}
