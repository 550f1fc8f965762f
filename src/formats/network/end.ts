// Looks at how a network of a file ends, before softmax is put behind it.

import { valueOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { Activation, NetworkSpec } from '../../domain/network/network-spec.ts';

/**
 * @param network which gives ten numbers
 * @returns the activation in which they end, with the place of its layer; null where they are logits, or probabilities of softmax. Softmax
 * behind another one, such as ten sigmoids, would be nearly the same for all digits, and the program that made the file did not mean it
 */
export function endingActivation(network: NetworkSpec): { at: number; activation: Activation } | null {
  // These two leave the numbers what they are.
  const at = network.findLastIndex(({ kind }) => kind !== 'flatten' && kind !== 'dropout');
  const activation = at < 0 ? undefined : (valueOf(network[at], 'activation') as Activation | undefined);
  return !activation || activation === 'linear' || activation === 'softmax' ? null : { at, activation };
}
