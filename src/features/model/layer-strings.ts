// This catalogue says what each layer does, what its fields are called, and what keeps a network from being trained.

import type { FieldName } from '../../domain/network/layer-kinds/layer-kind.ts';
import type { LayerKind } from '../../domain/network/network-spec.ts';
import { defineStrings } from '../../i18n/strings.ts';

export const layerStrings = defineStrings({
  en: {
    does: {
      conv2d: 'Slides small kernels over the image; each filter learns one pattern.',
      maxPooling2d: 'Keeps the largest number of each window: a smaller map.',
      averagePooling2d: 'Keeps the mean of each window: a smaller, smoother map.',
      globalAveragePooling2d: 'Keeps one mean of each channel: from maps to a row.',
      batchNormalization: 'Evens out the channels over a batch, so that steps can be larger.',
      rescaling: 'Multiplies and shifts each number, for networks that expect 0 to 255, or black on white.',
      activation: 'Bends each number by a function such as relu.',
      dropout: 'Silences a random share of the numbers while training.',
      flatten: 'Lays maps out as the row that Dense needs.',
      dense: 'Weighs every input in every unit; the last one gives the ten probabilities.',
    } satisfies Record<LayerKind, string>,
    fields: {
      filters: 'filters',
      kernelSize: 'kernel size',
      poolSize: 'pool size',
      strides: 'strides',
      units: 'units',
      rate: 'rate',
      scale: 'scale',
      offset: 'offset',
      padding: 'padding',
      activation: 'activation',
      useBias: 'use bias',
    } satisfies Record<FieldName, string>,
    outOfBounds: (min: string, max: string) => `${min} to ${max}`,
    wholeOutOfBounds: (min: string, max: string) => `Whole, ${min} to ${max}`,
    problems: {
      empty: 'There is no layer. Add one, or choose a preset.',
      tooManyLayers: (layers: string, most: string) =>
        `${layers} layers; at most ${most} can be trained here. Remove some.`,
      kernelTooLarge: (size: string, input: string) =>
        `The kernel is ${size}, its input only ${input}: make the kernel smaller, or choose the padding "same".`,
      poolTooLarge: (size: string, input: string) =>
        `The pool is ${size}, its input only ${input}: make the pool smaller, or choose the padding "same".`,
      inputNotFlat: (shape: string) =>
        `Dense takes a row of numbers, but its input is ${shape}: put Flatten or GlobalAveragePooling2D before it.`,
      inputFlat: (name: string, units: string) =>
        `${name} takes maps, but its input is a row of ${units} numbers: move it before Flatten or GlobalAveragePooling2D.`,
      softmaxInside:
        'softmax makes probabilities, which is for the last layer: choose another activation here.',
      lastNotSoftmax: 'The last layer must give the ten probabilities: a Dense of 10 units with softmax.',
      lastNotTen: (shape: string) =>
        `The last layer gives ${shape}, but there are ten digits: it needs to be a Dense of 10 units.`,
      tooManyParameters: (count: string, most: string) =>
        `${count} parameters, most of them here; at most ${most} can be trained.`,
      tooManyMultiplications: (count: string, most: string) =>
        `One image takes ${count} multiplications, most of them here; at most ${most} can be trained.`,
      tooManyActivations: (count: string, most: string) =>
        `One image makes ${count} numbers, most of them here; at most ${most} fit into memory.`,
      noWeights: 'No layer has weights, so there is nothing to learn. Add a Conv2D or a Dense.',
    },
  },
  ja: {
    does: {
      conv2d: '小さなカーネルで画像を走査し、フィルターごとに 1 つの模様を学習します。',
      maxPooling2d: '区画ごとに最大値を残し、マップを縮小します。',
      averagePooling2d: '区画ごとの平均を残し、マップを滑らかに縮小します。',
      globalAveragePooling2d: 'チャンネルごとの平均だけを残し、マップを数値の並びにします。',
      batchNormalization: 'チャンネルをバッチ内でそろえ、学習率を大きくできるようにします。',
      rescaling:
        '各数値に倍率を掛けてオフセットを足します。0〜255 や白地に黒を前提とするネットワーク用です。',
      activation: 'relu などの関数を各数値に適用します。',
      dropout: '学習中、一定の割合の数値を無作為に 0 にします。',
      flatten: 'マップを 1 列の数値に並べます。Dense の前に必要です。',
      dense: '入力に重みを掛けてユニットごとに合計します。最後の Dense が 10 個の確率を出します。',
    } satisfies Record<LayerKind, string>,
    fields: {
      filters: 'フィルター数',
      kernelSize: 'カーネルサイズ',
      poolSize: 'プールサイズ',
      strides: 'ストライド',
      units: 'ユニット数',
      rate: 'ドロップアウト率',
      scale: '倍率',
      offset: 'オフセット',
      padding: 'パディング',
      activation: '活性化関数',
      useBias: 'バイアスあり',
    } satisfies Record<FieldName, string>,
    outOfBounds: (min: string, max: string) => `${min}〜${max}`,
    wholeOutOfBounds: (min: string, max: string) => `${min}〜${max} の整数`,
    problems: {
      empty: '層がありません。追加するか、プリセットを選んでください。',
      tooManyLayers: (layers: string, most: string) =>
        `層が ${layers} あります。${most} 層までに減らしてください。`,
      kernelTooLarge: (size: string, input: string) =>
        `カーネルが ${size} なのに対し、入力は ${input} しかありません。カーネルを小さくするか、パディングを same にしてください。`,
      poolTooLarge: (size: string, input: string) =>
        `プールが ${size} なのに対し、入力は ${input} しかありません。プールを小さくするか、パディングを same にしてください。`,
      inputNotFlat: (shape: string) =>
        `Dense には 1 列の数値が必要ですが、入力は ${shape} です。前に Flatten か GlobalAveragePooling2D を入れてください。`,
      inputFlat: (name: string, units: string) =>
        `${name} にはマップが必要ですが、入力は 1 列に並んだ ${units} 個の数値です。Flatten や GlobalAveragePooling2D より前に移してください。`,
      softmaxInside:
        'softmax は確率を出す関数で、最後の層で使います。ここでは別の活性化関数を選んでください。',
      lastNotSoftmax:
        '最後の層は 10 個の確率を出す必要があります。ユニット数 10、softmax の Dense にしてください。',
      lastNotTen: (shape: string) =>
        `最後の層の出力は ${shape} ですが、数字は 10 種類です。ユニット数 10 の Dense にしてください。`,
      tooManyParameters: (count: string, most: string) =>
        `パラメーターが ${count} あり、その多くがこの層のものです。上限は ${most} です。`,
      tooManyMultiplications: (count: string, most: string) =>
        `画像 1 枚あたりの乗算が ${count} 回あり、その多くがこの層のものです。上限は ${most} 回です。`,
      tooManyActivations: (count: string, most: string) =>
        `画像 1 枚あたりの出力が ${count} 個あり、その多くがこの層のものです。上限は ${most} 個です。`,
      noWeights: '重みを持つ層がないため、学習できません。Conv2D か Dense を追加してください。',
    },
  },
});
