// This catalogue has the words of the training log. Metric names stay as Keras writes them.

import { defineStrings } from '../../i18n/strings.ts';

export const logStrings = defineStrings({
  en: {
    log: 'Training log',
    epoch: 'Epoch',
    time: 'time',
    warped: 'val_accuracy (warped)',
    bestWord: 'best',
    logToCome: 'Each epoch adds a line here, as Keras prints it.',
  },
  ja: {
    log: '学習ログ',
    epoch: 'エポック',
    time: '時間',
    warped: 'val_accuracy（変形）',
    bestWord: '最良',
    logToCome: 'エポックごとに、Keras の出力と同じ 1 行がここに加わります。',
  },
});
