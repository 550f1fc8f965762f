// Makes layers of ours of those that have weights in the file.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { BATCH_NORMALIZATION_EPSILON } from '../../../domain/network/network-spec.ts';
import { gammaForOurEpsilon } from '../../network/epsilon.ts';
import type { Building } from './building.ts';
import { refuseSetting, type FileLayer } from './file-layer.ts';
import { inOurOrder } from './flat-order.ts';
import { activationOf, choiceOf, demand, flagOf, numberOf, sideOf } from './settings.ts';

export function addConvolution(building: Building, layer: FileLayer): void {
  demandMaps(building, layer);
  demand(layer, 'dilation_rate', 1);
  demand(layer, 'groups', 1);
  const activation = activationOf(layer);
  if (activation === 'softmax' || activation === 'log_softmax')
    throw refuseSetting(layer, 'activation', activation);
  const filters = numberOf(layer, 'filters');
  const strides = sideOf(layer, 'strides', 1);
  const padding = choiceOf(layer, 'padding', ['valid', 'same']);
  const useBias = flagOf(layer, 'use_bias', true);
  const kernelSize = sideOf(layer, 'kernel_size');
  const channels = building.shape.at(-1) ?? 0;
  const [kernel, bias] = building.add(
    layer,
    {
      ...{ kind: 'conv2d', filters, kernelSize, activation },
      ...(padding === 'same' && { padding }),
      ...(strides !== 1 && { strides }),
      ...(!useBias && { useBias }),
    },
    useBias ? ['kernel', 'bias'] : ['kernel'],
  );
  building.keep([kernelSize, kernelSize, channels, filters], kernel);
  if (useBias) building.keep([filters], bias);
}

/** Refuses a layer whose maps would lie otherwise than those before it. */
export function demandMaps(building: Building, layer: FileLayer): void {
  const format = choiceOf(layer, 'data_format', ['channels_last', 'channels_first']);
  if (building.form === 'maps' && (format === 'channels_first') !== building.channelsFirst)
    throw refuseSetting(layer, 'data_format', format);
  // A row of 784 numbers and an image without channels are no maps in Keras, though they are in our network.
  if (building.form === 'row' || building.form === 'plane')
    throw new ImportRefused({
      problem: 'input-shape',
      shape: building.form === 'row' ? [null, 784] : [null, 28, 28],
    });
}

export function addDense(building: Building, layer: FileLayer): void {
  flattenRow(building, layer);
  const units = numberOf(layer, 'units');
  const useBias = flagOf(layer, 'use_bias', true);
  const activation = activationOf(layer);
  if (activation === 'log_softmax') building.endsInLogarithms = true;
  const inputs = building.shape[0];
  const [kernel, bias] = building.add(
    layer,
    {
      ...{ kind: 'dense', units, activation: activation === 'log_softmax' ? 'softmax' : activation },
      ...(!useBias && { useBias }),
    },
    useBias ? ['kernel', 'bias'] : ['kernel'],
  );
  building.keep([inputs, units], inOurOrder(kernel, units, building.order));
  if (useBias) building.keep([units], bias);
  building.order = null;
}

export function addBatchNormalization(building: Building, layer: FileLayer): void {
  flattenRow(building, layer);
  const { form, channelsFirst } = building;
  if (form === 'plane') throw refuseSetting(layer, 'axis', layer.config.axis ?? -1);
  if (form === 'flat') demand(layer, 'axis', -1, 1);
  else if (channelsFirst) demand(layer, 'axis', ...[1, -3]);
  else demand(layer, 'axis', -1, 3);
  if (channelsFirst && form === 'maps' && layer.config.axis === undefined)
    throw refuseSetting(layer, 'axis', -1);
  const [scale, center] = [flagOf(layer, 'scale', true), flagOf(layer, 'center', true)];
  const channels = building.shape.at(-1) ?? 0;
  const epsilon = numberOf(layer, 'epsilon', BATCH_NORMALIZATION_EPSILON);
  const roles = [...(scale ? ['gamma'] : []), ...(center ? ['beta'] : []), 'moving_mean', 'moving_variance'];
  const found = building.add(layer, { kind: 'batchNormalization' }, roles);
  const all = new Map(roles.map((role, index) => [role, inOurOrder(found[index], 1, building.order)]));
  const filled = (role: string, value: number) => all.get(role) ?? new Float32Array(channels).fill(value);
  const variance = filled('moving_variance', 1);
  const gamma = gammaForOurEpsilon(filled('gamma', 1), variance, epsilon);
  if (!gamma)
    throw new ImportRefused({
      ...{ problem: 'not-finite', at: layer.at, layer: layer.className },
      weight: 'moving_variance',
    });
  for (const values of [Float32Array.from(gamma), filled('beta', 0), filled('moving_mean', 0), variance])
    building.keep([channels], values);
}

/** A network of the file that takes rows of 784 numbers has no flatten of its own; ours takes images. */
function flattenRow(building: Building, layer: FileLayer): void {
  if (building.form !== 'row') return;
  building.add(layer, { kind: 'flatten' });
  building.form = 'flat';
}
