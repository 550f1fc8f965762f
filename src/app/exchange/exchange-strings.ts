// This catalogue has the words of the buttons by which models and runs come and go, and what a model is called outside.

import { defineStrings } from '../../i18n/strings.ts';

export const exchangeStrings = defineStrings({
  en: {
    exportModel: 'Export model …',
    exportRuns: 'Export runs …',
    shipped: (preset: string) => `Ready-made model (${preset})`,
    epochOf: (run: string, epoch: number) => `${run}, epoch ${epoch}`,
    training: (run: string, epoch: number) => `${run}, in the middle of epoch ${epoch}`,
    taught: (digits: number) => (digits === 1 ? 'Model taught 1 digit' : `Model taught ${digits} digits`),
    saved: (epoch: number) => `Earlier model, epoch ${epoch}`,
  },
  ja: {
    exportModel: 'モデルの書き出し…',
    exportRuns: '実行の書き出し…',
    shipped: (preset: string) => `付属モデル（${preset}）`,
    epochOf: (run: string, epoch: number) => `${run}（エポック ${epoch}）`,
    training: (run: string, epoch: number) => `${run}（エポック ${epoch} の途中）`,
    taught: (digits: number) => `追加学習したモデル（${digits} 字）`,
    saved: (epoch: number) => `以前のモデル（エポック ${epoch}）`,
  },
});
