// This catalogue has the words of the charts, which come with them. Metric names stay as Keras writes them.

import { defineStrings } from '../../i18n/strings.ts';

export const chartStrings = defineStrings({
  en: {
    lossTitle: 'Loss',
    accuracyTitle: 'Accuracy',
    lossChart: 'Loss chart',
    accuracyChart: 'Accuracy chart',
    logScale: 'Log scale',
    best: (epoch: number) => `best, epoch ${epoch}`,
    stopped: (epoch: number) => `stopped, epoch ${epoch}`,
    diverged: (epoch: number) => `diverged, epoch ${epoch}`,
    soFar: 'this epoch so far',
    noCurves: 'The curves appear here, one point an epoch.',
    lossNote:
      'val_loss can lie below loss: loss is a mean over the epoch, while the network was still worse and with dropout on; val_loss is measured after it, with dropout off.',
    warped: 'val, warped',
    warpedNote:
      'Warped: measured on validation images varied as the training images are, which shows what MNIST alone does not.',
    epoch: 'Epoch',
  },
  ja: {
    lossTitle: '損失',
    accuracyTitle: '正解率',
    lossChart: '損失グラフ',
    accuracyChart: '正解率グラフ',
    logScale: '対数目盛',
    best: (epoch: number) => `最良：エポック ${epoch}`,
    stopped: (epoch: number) => `終了：エポック ${epoch}`,
    diverged: (epoch: number) => `発散：エポック ${epoch}`,
    soFar: '現在のエポック（途中）',
    noCurves: 'エポックごとに 1 点ずつ、ここに曲線が描かれます。',
    lossNote:
      'val_loss が loss を下回ることがあります。loss はエポック中の平均で、まだ未熟な段階をドロップアウトありで測った値、val_loss はエポック後にドロップアウトなしで測った値だからです。',
    warped: 'val（変形）',
    warpedNote:
      '「変形」は、学習画像と同じように変形した検証画像での値です。MNIST だけでは見えない強さを示します。',
    epoch: 'エポック',
  },
});
