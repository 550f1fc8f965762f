// Makes layers of what scales and shifts numbers: a bias where the layer before has none, else a Rescaling, or a batch normalization
// where each channel has numbers of its own.

import { valueOf } from '../../../domain/network/layer-kinds/layer-kinds.ts';
import { BATCH_NORMALIZATION_EPSILON, type LayerSpec } from '../../../domain/network/network-spec.ts';
import type { Layer, NetworkBuilder } from './network-builder.ts';
import type { Place } from '../constants/refuse.ts';

/** It makes of each number x scale · x + offset, with one of each for all numbers or for each channel in our order. */
export interface Affine {
  scale: Float64Array;
  offset: Float64Array;
}

export function addAffine(network: NetworkBuilder, place: Place, { scale, offset }: Affine): void {
  if (scale.length === 1) {
    network.add(place, rescaling(scale[0], offset[0]));
    return;
  }
  const shape = [scale.length];
  network.add(place, { kind: 'batchNormalization' }, [
    { weight: 'scale', shape, values: scale },
    { weight: 'offset', shape, values: offset },
    { weight: 'mean', shape, values: scale.map(() => 0) },
    { weight: 'variance', shape, values: scale.map(() => 1 - BATCH_NORMALIZATION_EPSILON) },
  ]);
  network.last!.isAffine = true;
}

/** @returns whether it could be put into the last layer */
export function mergeAffine(network: NetworkBuilder, affine: Affine): boolean {
  const { last, channels } = network;
  if (!last) return false;
  return becomesBias(last, channels, affine) || rescalesOnce(last, affine) || normalizesOnce(last, affine);
}

/** A file of ours writes each Rescaling as a product and a sum. @returns whether the sum was put into its layer */
export function mergeOffset({ last }: NetworkBuilder, { offset }: Affine): boolean {
  if (last?.spec.kind !== 'rescaling' || offset.length !== 1) return false;
  last.spec = { ...last.spec, offset: offset[0] };
  return true;
}

function becomesBias(layer: Layer, channels: number, { scale, offset }: Affine): boolean {
  const { spec, weights } = layer;
  const takes = valueOf(spec, 'useBias') === false && valueOf(spec, 'activation') === 'linear';
  const values = Float32Array.from({ length: channels }, (_, at) => offset[offset.length === 1 ? 0 : at]);
  if (!takes || !scale.every((value) => value === 1) || !values.every(Number.isFinite)) return false;
  const { useBias: _none, ...rest } = spec as Extract<LayerSpec, { useBias?: boolean }>;
  layer.spec = rest;
  weights.push({ shape: [channels], values });
  return true;
}

function rescalesOnce(layer: Layer, { scale, offset }: Affine): boolean {
  if (layer.spec.kind !== 'rescaling' || scale.length !== 1) return false;
  const { scale: before, offset: shift = 0 } = layer.spec;
  layer.spec = rescaling(before * scale[0], shift * scale[0] + offset[0]);
  return true;
}

function normalizesOnce({ isAffine, weights: [gamma, beta] }: Layer, { scale, offset }: Affine): boolean {
  if (!isAffine) return false;
  const at = (values: Float64Array, channel: number) => values[values.length === 1 ? 0 : channel];
  const scales = gamma.values.map((value, channel) => value * at(scale, channel));
  const offsets = beta.values.map((value, channel) => value * at(scale, channel) + at(offset, channel));
  if (![...scales, ...offsets].every(Number.isFinite)) return false;
  gamma.values = scales;
  beta.values = offsets;
  return true;
}

function rescaling(scale: number, offset: number): LayerSpec {
  // Nine digits tell every float32 from its neighbours, and a person reads them more easily than seventeen.
  const rounded = (value: number) => Number(value.toPrecision(9));
  return { kind: 'rescaling', scale: rounded(scale), ...(offset !== 0 && { offset: rounded(offset) }) };
}
