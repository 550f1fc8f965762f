// Reorders what follows a Flatten for a file whose program may have flattened channel by channel, as PyTorch does and as tools leave
// behind that turn its models into Keras's. The file itself does not say so; only reading digits tells.

import type { ImportedModel } from '../../domain/exchange/imported.ts';
import type { ModelWeights, WeightArray } from '../../domain/model/model-weights.ts';
import { summarise, weightShapes } from '../../domain/network/network-summary.ts';

/** @returns the imported model with its weights in the other order besides, where there is another one and nobody knows */
export function withChannelsFirst(imported: ImportedModel): ImportedModel {
  const isKnown = imported.facts !== null || imported.format === 'onnx' || imported.format === 'digit-lab';
  return isKnown ? imported : { ...imported, channelsFirst: channelsFirst(imported.model) };
}

/**
 * @param model of which some layer may flatten maps of several channels
 * @returns its weights, with those up to the first kernel behind that layer put from the order (channel, row, column) into ours, (row,
 * column, channel); null where both are the same
 */
export function channelsFirst({ network, weights }: ModelWeights): WeightArray[] | null {
  const shapes = summarise(network).map(({ outputShape }) => outputShape);
  const flatten = network.findIndex(({ kind }, at) => kind === 'flatten' && shapes[at - 1]?.length === 3);
  const [height, width, channels] = shapes[flatten - 1] ?? [];
  if (flatten < 0 || channels === 1 || height * width === 1) return null;
  const row = (unit: number) => (unit % channels) * height * width + Math.floor(unit / channels);
  const dense = network.findIndex(({ kind }, at) => kind === 'dense' && at > flatten);
  if (dense < 0) return null;
  const first = weightShapes(network.slice(0, flatten)).length;
  // Batch normalization has four numbers for each unit before the kernel has a row for it; its bias is in the order of its own units.
  const kernel = weightShapes(network.slice(0, dense)).length;
  return weights.map((weight, at) => (at < first || at > kernel ? weight : withRows(weight, row)));
}

/** @param row says for each row of the result which one of the weight it is */
function withRows({ shape, values }: WeightArray, row: (unit: number) => number): WeightArray {
  const length = values.length / shape[0];
  const reordered = new Float32Array(values.length);
  for (let unit = 0; unit < shape[0]; unit++)
    reordered.set(values.subarray(row(unit) * length, (row(unit) + 1) * length), unit * length);
  return { shape, values: reordered };
}
