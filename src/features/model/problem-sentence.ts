// Says what is wrong with the network, in a sentence with its figures.

import { rulesOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import type { layerStrings } from './layer-strings.ts';

export interface SentenceWords {
  problems: (typeof layerStrings)['en']['problems'];
  number(value: number): string;
}

/**
 * @param layer that has the problem; null where the network as a whole has it
 * @returns the sentence; null for a number out of its bounds, which is said at its field
 */
export function problemSentence(
  found: NetworkProblem,
  layer: LayerSpec | null,
  { problems, number }: SentenceWords,
): string | null {
  switch (found.problem) {
    case 'out-of-bounds':
      return null;
    case 'empty':
      return problems.empty;
    case 'too-many-layers':
      return problems.tooManyLayers(number(found.layers), number(found.most));
    case 'window-too-large': {
      const input = `${found.height}×${found.width}`;
      const size = `${found.size}×${found.size}`;
      return layer && 'kernelSize' in layer
        ? problems.kernelTooLarge(size, input)
        : problems.poolTooLarge(size, input);
    }
    case 'input-not-flat':
      return problems.inputNotFlat(found.shape.join('×'));
    case 'input-flat':
      return problems.inputFlat(layer ? rulesOf(layer).name : '', number(found.units));
    case 'softmax-inside':
      return problems.softmaxInside;
    case 'last-not-softmax':
      return problems.lastNotSoftmax;
    case 'last-not-ten':
      return problems.lastNotTen(found.shape.join('×'));
    case 'too-many-parameters':
      return problems.tooManyParameters(number(found.parameters), number(found.most));
    case 'too-many-multiplications':
      return problems.tooManyMultiplications(number(found.multiplications), number(found.most));
    case 'too-many-activations':
      return problems.tooManyActivations(number(found.activations), number(found.most));
    case 'no-weights':
      return problems.noWeights;
  }
}
