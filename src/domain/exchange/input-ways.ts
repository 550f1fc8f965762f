// Lists how people feed images of digits to their models, each as a Rescaling layer that makes it of ink, so that a model of any
// program reads drawings. The layer stands at the network's front, where everybody sees it and every export takes it along.

import type { ModelWeights } from '../model/model-weights.ts';
import type { NetworkSpec, RescalingSpec } from '../network/network-spec.ts';

/** The mean and the standard deviation of MNIST's training images, by which PyTorch's example feeds its network. */
const MEAN = 0.1307;
const DEVIATION = 0.3081;

export type InputRange = 'unit' | 'bytes' | 'standardized' | 'signed';

export interface InputWay {
  /** Says whether the digit is dark on a bright ground. */
  inverted: boolean;
  /** Numbers go from 0 to 1, from 0 to 255, are standardized by MNIST's mean and deviation, or go from -1 to 1. */
  range: InputRange;
}

/** What an image from 0 to 1 becomes in each range: scale · x + offset. */
const RANGES: Record<InputRange, { scale: number; offset: number }> = {
  unit: { scale: 1, offset: 0 },
  bytes: { scale: 255, offset: 0 },
  standardized: { scale: 1 / DEVIATION, offset: -MEAN / DEVIATION },
  signed: { scale: 2, offset: -1 },
};

/** The plainest come first, so that of two ways that read alike the plainer one is taken. */
export const INPUT_WAYS: readonly InputWay[] = [false, true].flatMap((inverted) =>
  (Object.keys(RANGES) as InputRange[]).map((range) => ({ inverted, range })),
);

/** @returns what makes such an image of ink in [0,1], bright on dark: scale · ink + offset */
export function scalingOf({ inverted, range }: InputWay): { scale: number; offset: number } {
  const { scale, offset } = RANGES[range];
  return inverted ? { scale: -scale, offset: scale + offset } : { scale, offset };
}

/** @returns the network with the layer in front that feeds it so; the same network where it takes ink as it is */
export function fedBy(network: NetworkSpec, way: InputWay): NetworkSpec {
  const { scale, offset } = scalingOf(way);
  if (scale === 1 && offset === 0) return network;
  const front: RescalingSpec = { kind: 'rescaling', scale, ...(offset !== 0 && { offset }) };
  return [front, ...network];
}

/** A rescaling has no weights, so those of the model stay as they are. */
export function modelFedBy(model: ModelWeights, way: InputWay): ModelWeights {
  return { ...model, network: fedBy(model.network, way) };
}
