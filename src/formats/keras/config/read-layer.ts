// Makes a layer of ours of one layer of a file, or refuses it by its name.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { listOf, own } from '../../read-json.ts';
import type { Building } from './building.ts';
import { refuseSetting, type FileLayer } from './file-layer.ts';
import { flatOrder } from './flat-order.ts';
import { addBatchNormalization, addConvolution, addDense, demandMaps } from './read-weighted-layer.ts';
import { activationOf, choiceOf, demand, demandPlainNumbers, numberOf, sideOf } from './settings.ts';

type Reader = (building: Building, layer: FileLayer) => void;

/** Keras has several names for some of its layers. */
const READERS: Readonly<Record<string, Reader>> = {
  Conv2D: addConvolution,
  Convolution2D: addConvolution,
  MaxPooling2D: pooling('maxPooling2d'),
  MaxPool2D: pooling('maxPooling2d'),
  AveragePooling2D: pooling('averagePooling2d'),
  AvgPool2D: pooling('averagePooling2d'),
  GlobalAveragePooling2D: addGlobalAverage,
  GlobalAvgPool2D: addGlobalAverage,
  BatchNormalization: addBatchNormalization,
  BatchNormalizationV1: addBatchNormalization,
  BatchNormalizationV2: addBatchNormalization,
  Dense: addDense,
  Flatten: addFlatten,
  Reshape: addReshape,
  Activation: addActivation,
  ReLU: addRelu,
  ELU: addElu,
  Softmax: addSoftmax,
  Dropout: addDropout,
  Rescaling: addRescaling,
};

/** @throws ImportRefused 'unknown-layer', 'unknown-setting', or what `Building` refuses */
export function readLayer(building: Building, layer: FileLayer): void {
  const { at, className } = layer;
  if (!Object.hasOwn(READERS, className))
    throw new ImportRefused({ problem: 'unknown-layer', at, layer: className.slice(0, 80) });
  demandPlainNumbers(layer);
  READERS[className](building, layer);
}

function pooling(kind: 'maxPooling2d' | 'averagePooling2d'): Reader {
  return (building, layer) => {
    demandMaps(building, layer);
    const poolSize = sideOf(layer, 'pool_size', 2);
    const strides = sideOf(layer, 'strides', poolSize);
    const padding = choiceOf(layer, 'padding', ['valid', 'same']);
    building.add(layer, {
      ...{ kind, poolSize },
      ...(strides !== poolSize && { strides }),
      ...(padding === 'same' && { padding }),
    });
  };
}

function addGlobalAverage(building: Building, layer: FileLayer): void {
  demandMaps(building, layer);
  demand(layer, 'keepdims', false);
  building.add(layer, { kind: 'globalAveragePooling2d' });
  building.form = 'flat';
}

function addFlatten(building: Building, layer: FileLayer): void {
  const moved = choiceOf(layer, 'data_format', ['channels_last', 'channels_first']) === 'channels_first';
  flatten(building, layer, moved);
}

function flatten(building: Building, layer: FileLayer, moved: boolean): void {
  const { form, shape, channelsFirst } = building;
  building.add(layer, { kind: 'flatten' });
  if (form === 'maps' || form === 'plane')
    building.order = flatOrder(shape, { channelsFirst: form === 'maps' && channelsFirst, moved });
  building.form = 'flat';
}

/** At the input it says how the image lies; behind maps it may stand for a flatten. */
function addReshape(building: Building, layer: FileLayer): void {
  const target = own(layer.config, 'target_shape');
  const sides = listOf(target);
  const size = building.shape.reduce((product, side) => product * side, 1);
  if (sides.length === 1 && (sides[0] === size || sides[0] === -1)) return flatten(building, layer, false);
  const text = sides.map((side) => (side === -1 ? '?' : String(side))).join();
  const image = /^(28|\?),28,1$|^28,(28|\?),1$|^28,28,\?$/.test(text);
  const first = /^(1|\?),28,28$|^1,(28|\?),28$|^1,28,\?$/.test(text);
  const plane = /^(28|\?),28$|^28,\?$/.test(text);
  if (size !== 784 || building.network.some(({ kind }) => CHANGES.has(kind)) || !(image || first || plane))
    throw refuseSetting(layer, 'target_shape', target);
  building.form = plane ? 'plane' : 'maps';
  building.channelsFirst = first;
}

/** Behind layers of these kinds the numbers are no image any more. */
const CHANGES: ReadonlySet<string> = new Set([
  ...['conv2d', 'maxPooling2d', 'averagePooling2d', 'globalAveragePooling2d', 'flatten', 'dense'],
]);

function addActivation(building: Building, layer: FileLayer): void {
  const activation = activationOf(layer);
  if (activation === 'log_softmax') building.endsInLogarithms = true;
  building.add(layer, {
    kind: 'activation',
    activation: activation === 'log_softmax' ? 'softmax' : activation,
  });
}

function addRelu(building: Building, layer: FileLayer): void {
  demand(layer, 'max_value', null);
  demand(layer, 'negative_slope', 0, null);
  demand(layer, 'threshold', 0, null);
  building.add(layer, { kind: 'activation', activation: 'relu' });
}

function addElu(building: Building, layer: FileLayer): void {
  demand(layer, 'alpha', 1);
  building.add(layer, { kind: 'activation', activation: 'elu' });
}

function addSoftmax(building: Building, layer: FileLayer): void {
  demand(layer, 'axis', -1, 1);
  building.add(layer, { kind: 'activation', activation: 'softmax' });
}

function addDropout(building: Building, layer: FileLayer): void {
  demand(layer, 'noise_shape', null);
  building.add(layer, { kind: 'dropout', rate: numberOf(layer, 'rate') });
}

function addRescaling(building: Building, layer: FileLayer): void {
  const offset = numberOf(layer, 'offset', 0);
  building.add(layer, {
    ...{ kind: 'rescaling', scale: numberOf(layer, 'scale') },
    ...(offset !== 0 && { offset }),
  });
}
