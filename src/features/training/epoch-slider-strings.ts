// This catalogue has the words of the slider that lets any epoch answer.

import { defineStrings } from '../../i18n/strings.ts';

export const epochSliderStrings = defineStrings({
  en: {
    label: 'Epoch that answers',
    epoch: (epoch: number) => `Epoch ${epoch}`,
    another: 'Another model answers',
    waits: 'Once a run of several epochs has ended, each of them can answer.',
    note: 'Move it to draw with an earlier epoch.',
    thinned: (kept: number, all: number) =>
      `Move it to draw with an earlier epoch; ${kept} of ${all} are kept.`,
  },
  ja: {
    label: '判定に使うエポック',
    epoch: (epoch: number) => `エポック ${epoch}`,
    another: '別のモデルが判定中',
    waits: '2 エポック以上の実行が終わると、どのエポックでも判定に使えます。',
    note: '動かすと、途中のエポックで判定できます。',
    thinned: (kept: number, all: number) =>
      `動かすと、途中のエポックで判定できます（全 ${all} エポック中 ${kept} エポックを保存）。`,
  },
});
