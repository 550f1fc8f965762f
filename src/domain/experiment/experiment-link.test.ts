import { expect, test } from 'vitest';
import { ROBUST_AUGMENTATION } from '../augmenting/augmentation.ts';
import { decodeExperiment, encodeExperiment, type Experiment } from './experiment-link.ts';
import { LAYER_BOUNDS, NETWORK_LIMITS } from '../network/network-bounds.ts';
import {
  ACTIVATIONS,
  HIDDEN_ACTIVATIONS,
  type LayerSpec,
  type NetworkSpec,
} from '../network/network-spec.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { TUTORIAL_CONFIG } from './training-config.ts';

const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];
const tutorial: Experiment = { ...PRESETS.tutorial, preset: 'tutorial' };
const link = encodeExperiment(tutorial);
const DENSE = { kind: 'dense', units: 10, activation: 'softmax' } as const;

test.each(PRESET_NAMES)('%s comes back as it went', (preset) => {
  const experiment = { ...PRESETS[preset], preset };
  expect(decodeExperiment(encodeExperiment(experiment))).toEqual(experiment);
});

test("the tutorial's link is short, and made of what an address holds as it is", () => {
  expect(link).toBe(
    '1/tutorial/c10k3r~p2~d0.2~f~u128r~d0.2~u10m/adadelta~1~constant~0.02~50~128~0.2~2~60000~1~-',
  );
  expect(new URL(`https://example.org/#x=${link}`).hash).toBe(`#x=${link}`);
});

test('a link with augmentation is read as it was written, and written the same', () => {
  const robust =
    '1/robust/c12k3ln~b~vr~c24k3ln~p2~b~vr~c48k3ln~b~vr~c48k3ln~p2~b~vr~c96k3ln~b~vr~f~u80ln~b~vr~u10m/' +
    'adamw~0.004~one-cycle~0.02~20~128~0.05~-~60000~1~0.3_0.85_0.5_14_0.25_0.35_1.2_0.6_0.3_0.2';
  expect(decodeExperiment(robust)).toEqual({ ...PRESETS.robust, preset: 'robust' });
  expect(encodeExperiment({ ...PRESETS.robust, preset: 'robust' })).toBe(robust);
});

test('a link to a preset as it was says what it said, though the preset has changed since', () => {
  const { network, config } = PRESETS.robust;
  const link =
    '1/robust/c12k3ln~b~vr~c24k3ln~p2~b~vr~c48k3ln~b~vr~c48k3ln~p2~b~vr~f~u80ln~b~vr~u10m/' +
    'adamw~0.004~one-cycle~0.02~24~128~0.05~-~60000~1~0.4_0.85_0.5_12_0.2_0.3_1.2_0.6_0.5_0.15';
  const isOfFifthBlock = (_layer: unknown, index: number) => index >= 14 && index < 17;
  expect(network.filter(isOfFifthBlock)[0]).toMatchObject({ kind: 'conv2d', filters: 96 });
  const others = network.filter((layer, index) => !isOfFifthBlock(layer, index));
  const augmentation = {
    ...{ plain: 0.4, plainAtEnd: 0.85, shift: 0.5, rotation: 12, scale: 0.2 },
    ...{ shear: 0.3, elastic: 1.2, penWidth: 0.6, penStyles: 0.5, nonDigits: 0.15 },
  };
  expect(decodeExperiment(link)).toEqual({
    network: others,
    config: { ...config, epochs: 24, augmentation },
    preset: 'robust',
  });
});

test('every layer with every activation, padding, strides and bias comes back as it went', () => {
  const networks: NetworkSpec[] = [
    ...HIDDEN_ACTIVATIONS.flatMap((activation) =>
      [
        {},
        { padding: 'same' },
        { strides: 2 },
        { useBias: false },
        { padding: 'same', strides: 3, useBias: false },
      ].map((more): NetworkSpec => [
        { kind: 'conv2d', filters: 3, kernelSize: 5, activation, ...(more as { strides?: number }) },
        { kind: 'globalAveragePooling2d' },
        DENSE,
      ]),
    ),
    ...(['maxPooling2d', 'averagePooling2d'] as const).flatMap((kind) =>
      [{}, { strides: 1 }, { padding: 'same' as const }].map((more): NetworkSpec => [
        { kind, poolSize: 3, ...more },
        { kind: 'batchNormalization' },
        { kind: 'flatten' },
        DENSE,
      ]),
    ),
    ...ACTIVATIONS.map((activation): NetworkSpec => {
      const layers: LayerSpec[] = [{ kind: 'flatten' }, { kind: 'dropout', rate: 0.35 }];
      if (activation === 'softmax')
        return [
          ...layers,
          { kind: 'dense', units: 10, activation: 'linear' },
          { kind: 'activation', activation },
        ];
      return [
        ...layers,
        { kind: 'dense', units: 7, activation, useBias: false },
        { kind: 'activation', activation },
        DENSE,
      ];
    }),
  ];
  for (const network of networks) {
    const experiment = { ...tutorial, network };
    expect(decodeExperiment(encodeExperiment(experiment))).toEqual(experiment);
  }
});

test('what is written out though it is the default comes back left out', () => {
  const written: NetworkSpec = [
    {
      kind: 'conv2d',
      filters: 3,
      kernelSize: 3,
      activation: 'relu',
      padding: 'valid',
      strides: 1,
      useBias: true,
    },
    { kind: 'maxPooling2d', poolSize: 2, strides: 2, padding: 'valid' },
    { kind: 'flatten' },
    DENSE,
  ];
  expect(decodeExperiment(encodeExperiment({ ...tutorial, network: written }))).toHaveProperty('network', [
    { kind: 'conv2d', filters: 3, kernelSize: 3, activation: 'relu' },
    { kind: 'maxPooling2d', poolSize: 2 },
    { kind: 'flatten' },
    DENSE,
  ]);
});

test('the largest network that is allowed fits, with settings of many digits', () => {
  const layer: LayerSpec = {
    ...{ kind: 'conv2d', filters: LAYER_BOUNDS.filters.min, kernelSize: LAYER_BOUNDS.kernelSize.max },
    ...{ activation: 'sigmoid', padding: 'same', strides: 1, useBias: false },
  } as const;
  const network: NetworkSpec = [
    ...Array<LayerSpec>(NETWORK_LIMITS.layers - 2).fill({ ...layer }),
    { kind: 'flatten' },
    DENSE,
  ];
  const augmentation = { ...ROBUST_AUGMENTATION, plain: 1 / 3, elastic: 1 / 7, shear: 0.0000001 };
  const config = { ...TUTORIAL_CONFIG, learningRate: 1 / 3, validationSplit: 1 / 7, augmentation };
  const decoded = decodeExperiment(encodeExperiment({ network, config, preset: 'robust' }));
  expect(decoded).toHaveProperty('config', config);
});

test('a newer version is told apart from rubbish', () => {
  expect(decodeExperiment(link.replace('1/', '2/'))).toEqual({ problem: 'newer-version' });
  expect(decodeExperiment('2/anything at all')).toEqual({ problem: 'newer-version' });
});

test.each([
  ['', 'unreadable'],
  ['1', 'unreadable'],
  ['0/tutorial/f~u10m/x', 'unreadable'],
  [`${link}/more`, 'unreadable'],
  [link.replace('tutorial', 'constructor'), 'unreadable'],
  [link.replace('adadelta', 'toString'), 'unreadable'],
  [link.replace('c10k3r', 'c10k3m'), 'unreadable'],
  [link.replace('~50~', '~NaN~'), 'unreadable'],
  [link.replace('~50~', '~0x10~'), 'unreadable'],
  [link.replace('~50~', '~-5~'), 'unreadable'],
  [link + '_1', 'unreadable'],
  [link + '~'.repeat(5_000), 'unreadable'],
  [link.replace('~50~', '~5000~'), 'invalid'],
  [link.replace('~50~', '~1.5~'), 'invalid'],
  [link.replace('c10k3r', 'c10k99r'), 'invalid'],
  [link.replace('c10k3r', 'c0k3r'), 'invalid'],
  [link.replace('u10m', 'u9m'), 'invalid'],
  [link.replace('~f~', '~'), 'invalid'],
  [link.replace('u128r', Array(60).fill('u128r').join('~')), 'invalid'],
  [link.replace('u128r', 'u9999r~u1024r'), 'invalid'],
])('%j is refused', (text, problem) => {
  expect(decodeExperiment(text)).toEqual({ problem });
});

test('a text that was broken at random is refused or is another valid experiment, and never throws', () => {
  let state = 1;
  const random = () => (state = Math.imul(state, 48_271) & 0x7fffffff) / 0x7fffffff;
  const letters = 'abcdkpuvfgmxns0123456789.~/_-%\u0000é𝟙 ';
  let refused = 0;
  for (let time = 0; time < 5_000; time++) {
    const from = encodeExperiment({ ...PRESETS[PRESET_NAMES[time % PRESET_NAMES.length]], preset: 'fast' });
    const at = Math.floor(random() * from.length);
    const letter = letters[Math.floor(random() * letters.length)];
    const text = from.slice(0, at) + letter + from.slice(at + Math.floor(random() * 4));
    const decoded = decodeExperiment(text);
    if ('problem' in decoded) refused += 1;
    else expect(decodeExperiment(encodeExperiment(decoded))).toEqual(decoded);
  }
  expect(refused).toBeGreaterThan(2_000);
});
