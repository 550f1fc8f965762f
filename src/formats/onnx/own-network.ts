// A file of ours says beside its graph of which layers it was written, since a graph lacks dropout and does not tell an activation of its
// own from one inside a layer. What it says counts only where the graph is that of these layers.

import type { Activation, LayerSpec, NetworkSpec } from '../../domain/network/network-spec.ts';
import { valueOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import { INPUT_SHAPE, summarise } from '../../domain/network/network-summary.ts';
import { readNetwork } from '../../domain/network/read-network.ts';
import { isSameData } from '../../domain/same-data.ts';
import { parseJson } from '../read-json.ts';
import { windowsOf } from './layout/same-padding.ts';

/** In the metadata of the file the network stands under this key. */
export const NETWORK_KEY = 'digit_lab_network';

export function writeNetwork(network: NetworkSpec): string {
  return JSON.stringify(network);
}

/** @returns the network; null where the text is none that can be trained */
export function readOwnNetwork(text: string | undefined): NetworkSpec | null {
  const network = text === undefined ? null : readNetwork(parseJson(text));
  return network && networkProblems(network).length === 0 ? network : null;
}

/** @param network two networks without problems @returns whether both are written as the same graph */
export function isSameGraph(network: NetworkSpec, other: NetworkSpec): boolean {
  return isSameData(written(network), written(other));
}

/**
 * @returns the layers without what a graph does not show, each in one way of writing it. Maps become a row where a layer needs one,
 * since what comes before treats each number by itself
 */
function written(network: NetworkSpec): LayerSpec[] {
  const layers: LayerSpec[] = [];
  let shape: readonly number[] = INPUT_SHAPE;
  let flattens = false;
  for (const { spec, outputShape } of summarise(network)) {
    const before = layers[layers.length - 1] as LayerSpec | undefined;
    if (spec.kind === 'flatten') flattens ||= shape.length === 3;
    else if (spec.kind === 'activation' && before && takesActivation(before, spec.activation))
      layers[layers.length - 1] = { ...before, activation: spec.activation } as LayerSpec;
    else if (spec.kind !== 'dropout' && !(spec.kind === 'activation' && isLinear(spec))) {
      if (flattens && needsRow(spec)) {
        layers.push({ kind: 'flatten' });
        flattens = false;
      }
      layers.push(plain(spec, shape));
    }
    shape = outputShape ?? [];
  }
  return layers;
}

function takesActivation(layer: LayerSpec, activation: Activation): boolean {
  return isLinear(layer) && (layer.kind === 'dense' || activation !== 'softmax');
}

function needsRow(spec: LayerSpec): boolean {
  return (
    spec.kind === 'dense' || spec.kind === 'batchNormalization' || valueOf(spec, 'activation') === 'softmax'
  );
}

function isLinear(spec: LayerSpec): boolean {
  return valueOf(spec, 'activation') === 'linear';
}

function plain(spec: LayerSpec, [height]: readonly number[]): LayerSpec {
  switch (spec.kind) {
    case 'conv2d':
      return {
        ...{ ...spec, strides: spec.strides ?? 1, useBias: spec.useBias ?? true },
        padding: coversTheSame(height, spec.kernelSize, spec.strides ?? 1)
          ? 'valid'
          : (spec.padding ?? 'valid'),
      };
    case 'maxPooling2d':
    case 'averagePooling2d': {
      const strides = spec.strides ?? spec.poolSize;
      const padding = coversTheSame(height, spec.poolSize, strides) ? 'valid' : (spec.padding ?? 'valid');
      return { ...spec, strides, padding };
    }
    case 'dense':
      return { ...spec, useBias: spec.useBias ?? true };
    case 'rescaling':
      return { ...spec, scale: Math.fround(spec.scale), offset: Math.fround(spec.offset ?? 0) };
    case 'globalAveragePooling2d':
    case 'batchNormalization':
    case 'activation':
    case 'dropout':
    case 'flatten':
      return spec;
  }
}

/** @returns whether both paddings cover the same windows; maps are square */
function coversTheSame(length: number, size: number, strides: number): boolean {
  return isSameData(windowsOf('same', length, size, strides), windowsOf('valid', length, size, strides));
}
