// This catalogue has the words by which a run is named: what differs from its preset.

import type { FieldName } from '../domain/network/layer-kinds/layer-kind.ts';
import { defineStrings } from './strings.ts';

export const titleStrings = defineStrings({
  en: {
    full: (number: number, title: string) => `Run ${number}, ${title}`,
    comma: ', ',
    andMore: (parts: string, more: number) => `${parts} and ${more} more`,
    layerChanged: (layer: string, field: string, value: string) => `${layer} ${field} ${value}`,
    fields: {
      filters: 'filters',
      kernelSize: 'kernel size',
      poolSize: 'pool size',
      strides: 'strides',
      units: 'units',
      rate: 'rate',
      padding: 'padding',
      activation: 'activation',
      useBias: 'use bias',
    } satisfies Record<FieldName, string>,
    schedules: { constant: 'constant rate', 'one-cycle': 'one cycle' },
    augmentation: { on: 'augmented', off: 'not augmented', changed: 'other augmentation' },
    noEarlyStopping: 'no early stopping',
    numbers: {
      learningRate: (value: string) => `rate ${value}`,
      weightDecay: (value: string) => `weight decay ${value}`,
      epochs: (value: string) => (value === '1' ? '1 epoch' : `${value} epochs`),
      batchSize: (value: string) => `batch ${value}`,
      validationSplit: (value: string) => `split ${value}`,
      patience: (value: string) => `patience ${value}`,
      imageCount: (value: string) => `${value} images`,
      seed: (value: string) => `seed ${value}`,
    },
    workers: (backend: string, count: number) => `${backend}, ${count} workers`,
  },
  ja: {
    full: (number: number, title: string) => `実行 ${number}：${title}`,
    comma: '、',
    andMore: (parts: string, more: number) => `${parts}、ほか ${more} 件`,
    layerChanged: (layer: string, field: string, value: string) => `${layer} の${field} ${value}`,
    fields: {
      filters: 'フィルター数',
      kernelSize: 'カーネルサイズ',
      poolSize: 'プールサイズ',
      strides: 'ストライド',
      units: 'ユニット数',
      rate: 'ドロップアウト率',
      padding: 'パディング',
      activation: '活性化関数',
      useBias: 'バイアス',
    },
    schedules: { constant: '学習率一定', 'one-cycle': '1 サイクル' },
    augmentation: { on: 'データ拡張あり', off: 'データ拡張なし', changed: 'データ拡張変更' },
    noEarlyStopping: '早期終了なし',
    numbers: {
      learningRate: (value: string) => `学習率 ${value}`,
      weightDecay: (value: string) => `重み減衰 ${value}`,
      epochs: (value: string) => `${value} エポック`,
      batchSize: (value: string) => `バッチ ${value}`,
      validationSplit: (value: string) => `検証割合 ${value}`,
      patience: (value: string) => `patience ${value}`,
      imageCount: (value: string) => `画像 ${value} 枚`,
      seed: (value: string) => `シード ${value}`,
    },
    workers: (backend: string, count: number) => `${backend}、${count} ワーカー`,
  },
});
