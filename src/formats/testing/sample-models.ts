// Makes models with weights by chance, and what goes out with them, for tests of the formats.

import type { ModelToExport } from '../../domain/exchange/exported.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { TUTORIAL_CONFIG } from '../../domain/experiment/training-config.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { HIDDEN_ACTIVATIONS, type NetworkSpec } from '../../domain/network/network-spec.ts';
import { weightShapes } from '../../domain/network/network-summary.ts';
import { seededRandom } from '../../domain/seeded-random.ts';

/** Has each kind of layer and each of its settings at least once. */
export const EVERY_KIND: NetworkSpec = [
  { kind: 'rescaling', scale: 2, offset: -1 },
  { kind: 'conv2d', filters: 4, kernelSize: 5, activation: 'elu', padding: 'same', strides: 2 },
  { kind: 'averagePooling2d', poolSize: 3, strides: 2, padding: 'same' },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2, strides: 1 },
  { kind: 'conv2d', filters: 3, kernelSize: 2, activation: 'linear', useBias: false },
  { kind: 'dropout', rate: 0.25 },
  { kind: 'globalAveragePooling2d' },
  { kind: 'flatten' },
  { kind: 'batchNormalization' },
  ...HIDDEN_ACTIVATIONS.map((activation) => ({ kind: 'dense', units: 6, activation }) as const),
  { kind: 'dense', units: 10, activation: 'linear', useBias: false },
  { kind: 'activation', activation: 'softmax' },
];

/** They are the presets, and a network of every kind. */
export const SAMPLE_NETWORKS: Readonly<Record<string, NetworkSpec>> = {
  ...Object.fromEntries(Object.entries(PRESETS).map(([name, { network }]) => [name, network])),
  'every kind': EVERY_KIND,
};

/** @returns weights of the size that a trained network has; variances, the last of each four of one shape, are above 0 */
export function sampleModel(network: NetworkSpec, seed = 1): ModelWeights {
  const random = seededRandom(seed);
  const weights = weightShapes(network).map((shape) => {
    const size = shape.reduce((product, side) => product * side, 1);
    const inputs = Math.max(
      4,
      shape.slice(0, -1).reduce((product, side) => product * side, 1),
    );
    const lowest = shape.length === 1 ? 0.1 : -1;
    const values = Float32Array.from(
      { length: size },
      () => (lowest + random() * (1 - lowest)) * (shape.length === 1 ? 1 : 2.5 / Math.sqrt(inputs)),
    );
    return { shape, values };
  });
  return { network, weights };
}

export function sampleExport(model: ModelWeights, run: unknown = null): ModelToExport {
  return {
    model,
    facts: {
      ...{ title: '私のモデル', date: '2026-11-27', taughtDigits: 3, versions: { 'digit-lab': '1.0' } },
      training: {
        ...{ preset: 'tutorial', config: TUTORIAL_CONFIG, split: { training: 48_000, validation: 12_000 } },
        ...{
          epochsDone: 50,
          epoch: 41,
          valLoss: 0.04,
          valAccuracy: 0.988,
          testLoss: null,
          testAccuracy: null,
        },
        engine: null,
        startedFrom: null,
      },
    },
    card: '# 私のモデル\n\nIt reads digits.\n',
    run,
  };
}
