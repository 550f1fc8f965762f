// Runs a network of ours with jax-js, from images to logits, in training.

import { lax, nn, numpy as np, random } from '@jax-js/jax';
import type { LayerSpec, NetworkSpec, PoolingKind } from '../../src/domain/network/network-spec.ts';
import { BATCH } from './contestant.ts';

/** They are named by their place in the network. */
export type Params = Record<string, np.Array>;

/** @returns the shape of each weight, kernels of convolutions as [out, in, height, width] */
export function shapesOf(network: NetworkSpec): Record<string, number[]> {
  const shapes: Record<string, number[]> = {};
  let [channels, side, flat] = [1, 28, false];
  network.forEach((spec, at) => {
    if (spec.kind === 'conv2d') {
      shapes[`${at}k`] = [spec.filters, channels, spec.kernelSize, spec.kernelSize];
      channels = spec.filters;
      if (spec.useBias ?? true) shapes[`${at}b`] = [channels, 1, 1];
      if (spec.padding !== 'same') side -= spec.kernelSize - 1;
    } else if (isPooling(spec)) side /= 2;
    else if (spec.kind === 'flatten') [channels, flat] = [channels * side * side, true];
    else if (spec.kind === 'dense') {
      shapes[`${at}k`] = [channels, spec.units];
      channels = spec.units;
      if (spec.useBias ?? true) shapes[`${at}b`] = [channels];
    } else if (spec.kind === 'batchNormalization')
      shapes[`${at}k`] = shapes[`${at}b`] = flat ? [channels] : [channels, 1, 1];
  });
  return shapes;
}

/** @param x [BATCH, 1, 28, 28] @returns [BATCH, 10]; it takes over all that it is given, as functions of jax-js do */
export function logitsOf(network: NetworkSpec, params: Params, x: np.Array, key: np.Array): np.Array {
  let value = x;
  network.forEach((spec, at) => {
    value = apply(spec, value, params[`${at}k`], params[`${at}b`], () => {
      const [next, use] = random.split(key);
      key = next;
      return use;
    });
  });
  key.dispose();
  return value;
}

function apply(
  spec: LayerSpec,
  x: np.Array,
  kernel: np.Array | undefined,
  bias: np.Array | undefined,
  nextKey: () => np.Array,
): np.Array {
  const activated = (value: np.Array) =>
    activate(bias && spec.kind !== 'batchNormalization' ? value.add(bias) : value, spec);
  switch (spec.kind) {
    case 'conv2d':
      return activated(lax.conv(x, kernel!, [1, 1], spec.padding === 'same' ? 'SAME' : 'VALID'));
    case 'dense':
      return activated(np.dot(x, kernel!));
    case 'activation':
      return activated(x);
    case 'flatten':
      return x.reshape([BATCH, x.size / BATCH]);
    case 'dropout': {
      const kept = random.bernoulli(nextKey(), 1 - spec.rate, x.shape);
      return np.where(kept, x.div(1 - spec.rate), 0);
    }
    case 'batchNormalization': {
      const axes = x.shape.length === 4 ? [0, 2, 3] : [0];
      const centred = x.ref.sub(np.mean(x, axes, { keepdims: true }));
      const variance = np.mean(centred.ref.mul(centred.ref), axes, { keepdims: true });
      return centred.mul(kernel!.div(np.sqrt(variance.add(1e-3)))).add(bias!);
    }
    case 'maxPooling2d':
    case 'averagePooling2d':
      return pooled(x, spec.kind);
    case 'globalAveragePooling2d':
    case 'rescaling':
      throw new Error(`no preset has ${spec.kind}`);
  }
}

/** Each pool is two by two. */
function pooled(x: np.Array, kind: PoolingKind): np.Array {
  const [, channels, height, width] = x.shape;
  const pools = x.reshape([BATCH, channels, height / 2, 2, width / 2, 2]);
  return kind === 'maxPooling2d' ? np.max(pools, [3, 5]) : np.mean(pools, [3, 5]);
}

/** The last softmax is the loss's. */
function activate(value: np.Array, spec: LayerSpec): np.Array {
  const activation = 'activation' in spec ? spec.activation : 'linear';
  return activation === 'relu' ? nn.relu(value) : activation === 'tanh' ? np.tanh(value) : value;
}

function isPooling({ kind }: LayerSpec): boolean {
  return kind === 'maxPooling2d' || kind === 'averagePooling2d';
}
