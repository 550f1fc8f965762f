// This catalogue has the words of the slider that lets any epoch answer.

import { defineStrings } from '../../i18n/strings.ts';

export const epochSliderStrings = defineStrings({
  en: {
    label: 'Epoch that answers',
    epoch: (epoch: number) => `Epoch ${epoch}`,
    another: 'Another model answers',
    note: 'Move it to see what the network read after an earlier epoch.',
    thinned: (kept: number, all: number) =>
      `Move it to see what the network read after an earlier epoch. Of ${all} epochs the weights of ${kept} are kept.`,
  },
  ja: {
    label: '判定に使うエポック',
    epoch: (epoch: number) => `エポック ${epoch}`,
    another: '別のモデルが判定中',
    note: '動かすと、途中のエポックでの読み取りを確かめられます。',
    thinned: (kept: number, all: number) =>
      `動かすと、途中のエポックでの読み取りを確かめられます（全 ${all} エポック中 ${kept} エポックの重みを保存）。`,
  },
});
