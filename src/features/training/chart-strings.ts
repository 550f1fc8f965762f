// This catalogue has the words of the charts. Metric names stay as Keras writes them.

import { defineStrings } from '../../i18n/strings.ts';

export const chartStrings = defineStrings({
  en: {
    lossTitle: 'Loss',
    accuracyTitle: 'Accuracy',
    lossChart: 'Loss chart',
    accuracyChart: 'Accuracy chart',
    chartOf: (chart: string, run: string) => `${chart}: ${run}`,
    logScale: 'Log scale',
    laterHalf: 'Later half only',
    best: (epoch: number) => `best, epoch ${epoch}`,
    diverged: (epoch: number) => `diverged, epoch ${epoch}`,
    soFar: 'this epoch so far',
    noCurves: 'The curves appear here, one point an epoch.',
    summary: (epoch: number, quantity: string, training: string, validation: string) =>
      `After epoch ${epoch}: ${quantity} ${training}, val_${quantity} ${validation}. The training log has all figures.`,
    lossQuestion: 'Why can val_loss lie below loss?',
    lossNote:
      'loss is a mean over the epoch, from before the network had learned it, with dropout on. val_loss is measured after it, with dropout off.',
    warped: 'val, warped',
    warpedQuestion: 'What does “warped” mean?',
    warpedNote: 'Measured on validation images varied as the training images are.',
    epoch: (epoch: number) => `Epoch ${epoch}`,
    epochAxis: 'epoch',
  },
  ja: {
    lossTitle: '損失',
    accuracyTitle: '正解率',
    lossChart: '損失グラフ',
    accuracyChart: '正解率グラフ',
    chartOf: (chart: string, run: string) => `${chart}（${run}）`,
    logScale: '対数目盛',
    laterHalf: '後半だけを表示',
    best: (epoch: number) => `最良：エポック ${epoch}`,
    diverged: (epoch: number) => `発散：エポック ${epoch}`,
    soFar: 'このエポックの途中',
    noCurves: 'エポックごとに 1 点ずつ、ここに曲線が描かれます。',
    summary: (epoch: number, quantity: string, training: string, validation: string) =>
      `エポック ${epoch} の終わり：${quantity} ${training}、val_${quantity} ${validation}。すべての値は学習ログにあります。`,
    lossQuestion: 'val_loss が loss より低くなるのはなぜ？',
    lossNote:
      'loss は、学習が進む前も含めたエポック全体の平均で、ドロップアウトありで測った値です。val_loss は、エポックの終わりにドロップアウトなしで測った値です。',
    warped: 'val（変形）',
    warpedQuestion: '「変形」とは？',
    warpedNote: '学習画像と同じように変形した検証画像で測った値です。',
    epoch: (epoch: number) => `エポック ${epoch}`,
    epochAxis: 'エポック',
  },
});
