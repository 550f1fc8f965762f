import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { nameOf } from './run-name.ts';

const tutorial = { ...PRESETS.tutorial, preset: 'tutorial' } as const;
const withConfig = (changes: Partial<typeof tutorial.config>) => ({
  ...tutorial,
  config: { ...tutorial.config, ...changes },
});

test('a preset that is unchanged has no parts', () => {
  expect(nameOf(tutorial)).toEqual({ preset: 'tutorial', parts: [], more: 0 });
});

test('an optimizer brings its learning rate along, which is no difference', () => {
  expect(nameOf(withConfig({ optimizer: 'adam', learningRate: 0.001, epochs: 3 })).parts).toEqual([
    { kind: 'optimizer', optimizer: 'adam' },
    { kind: 'number', setting: 'epochs', value: 3 },
  ]);
  expect(nameOf(withConfig({ optimizer: 'adam', learningRate: 0.01 })).parts).toContainEqual({
    kind: 'number',
    setting: 'learningRate',
    value: 0.01,
  });
});

test('layers that came, went and changed are told one by one', () => {
  const [conv, pool, , ...rest] = tutorial.network;
  const network = [
    { ...conv, filters: 32 } as typeof conv,
    { kind: 'batchNormalization' } as const,
    pool,
    ...rest,
  ];
  expect(nameOf({ ...tutorial, network }).parts).toEqual([
    { kind: 'layer-added', layer: 'BatchNormalization' },
    { kind: 'layer-removed', layer: 'Dropout' },
    { kind: 'layer-changed', layer: 'Conv2D', field: 'filters', value: 32 },
  ]);
});

test('a layer that came is told before the settings, which may be many', () => {
  const { config } = withConfig({ epochs: 3, imageCount: 6_000, batchSize: 64 });
  const network = [
    tutorial.network[0],
    { kind: 'batchNormalization' } as const,
    ...tutorial.network.slice(1),
  ];
  expect(nameOf({ ...tutorial, config, network }).parts[0]).toEqual({
    ...{ kind: 'layer-added', layer: 'BatchNormalization' },
  });
});

test('a default that is written out is no difference', () => {
  const network = tutorial.network.map((layer) =>
    layer.kind === 'conv2d' ? ({ ...layer, strides: 1, padding: 'valid' } as const) : layer,
  );
  expect(nameOf({ ...tutorial, network }).parts).toEqual([]);
});

test('what comes after three differences is counted', () => {
  const name = nameOf(withConfig({ epochs: 3, imageCount: 6_000, batchSize: 64, patience: null, seed: 9 }));
  expect(name.parts).toHaveLength(3);
  expect(name.more).toBe(2);
});

test('augmentation is on, off or changed', () => {
  const augmentation = PRESETS.robust.config.augmentation;
  expect(nameOf(withConfig({ augmentation })).parts).toEqual([{ kind: 'augmentation', state: 'on' }]);
  const robust = { ...PRESETS.robust, preset: 'robust' } as const;
  const plain = { ...robust, config: { ...robust.config, augmentation: null } };
  expect(nameOf(plain).parts).toEqual([{ kind: 'augmentation', state: 'off' }]);
});
