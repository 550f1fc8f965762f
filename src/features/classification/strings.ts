import { defineStrings } from '../../i18n/strings.ts';

export const classificationStrings = defineStrings({
  en: {
    prediction: 'Prediction',
    draw: 'Draw a digit',
    notSure: 'Not sure',
    noModel: 'No model yet',
    waiting: '…',
    pressTrain: 'Press Train: the network answers from its first batches on.',
    between: (one: string, other: string) => `Between ${one} and ${other}`,
    or: (guess: string) => `or ${guess}`,
    problem: 'The drawing could not be classified. Draw on to try again, or reload the page.',
    probabilities: 'Probabilities',
    probabilityOf: (digit: number) => `Probability of ${digit}`,
    sees: 'What the network sees',
    seesCaption: 'what the network sees',
    source: {
      none: 'no model yet',
      shipped: 'answered by the shipped model',
      saved: (epoch: number, date: string) => `answered by your model of ${date}, epoch ${epoch}`,
      training: (epoch: number) => `answered by this run, epoch ${epoch}`,
      trained: 'answered by your trained model',
      trainedBest: (epoch: number) => `answered by your model, best epoch ${epoch}`,
      taught: (digits: number) =>
        digits === 1
          ? 'answered by a model taught 1 digit of yours'
          : `answered by a model taught ${digits} digits of yours`,
    },
  },
  ja: {
    prediction: '判定結果',
    draw: '数字を書いてください',
    notSure: '判定できません',
    noModel: 'モデルがありません',
    waiting: '…',
    pressTrain: '「学習を開始」を押すと、最初のバッチから判定が始まります。',
    between: (one: string, other: string) => `${one} か ${other} のどちらか`,
    or: (guess: string) => `次点 ${guess}`,
    problem: '手書きを判定できませんでした。続けて書くか、ページを再読み込みしてください。',
    probabilities: '確率',
    probabilityOf: (digit: number) => `${digit} の確率`,
    sees: 'ネットワークへの入力画像',
    seesCaption: 'ネットワークへの入力',
    source: {
      none: 'モデルなし',
      shipped: '付属モデルによる判定',
      saved: (epoch: number, date: string) => `${date} の学習済みモデル（エポック ${epoch}）による判定`,
      training: (epoch: number) => `学習中のモデル（エポック ${epoch}）による判定`,
      trained: '学習済みモデルによる判定',
      trainedBest: (epoch: number) => `学習済みモデル（最良エポック ${epoch}）による判定`,
      taught: (digits: number) => `自分の字 ${digits} 字を追加学習したモデルによる判定`,
    },
  },
});
