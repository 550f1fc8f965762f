// This catalogue has the words of the headline over the curves: the result of a run, why it ended and what to do next.

import { defineStrings } from '../../i18n/strings.ts';

const s = (count: number) => (count === 1 ? '' : 's');

export const headlineStrings = defineStrings({
  en: {
    section: 'Result of the run',
    /** It stands between two sentences. */
    between: ' ',
    noRun: 'Train your own network',
    noRunNote:
      'Press Train. After each pass through the images, an epoch, a point joins each curve, and the network answers what you draw.',
    run: (number: number) => `Run ${number}`,
    images: (training: string, validation: string) => `${training} + ${validation} images`,
    startedFrom: (model: string) => `from the weights of ${model}`,
    imported: 'imported',
    starting: 'Starting',
    soFar: {
      training: () => 'of the training images right, so far in this epoch',
      validation: (images: string) => `of the ${images} validation images right, after the newest epoch`,
      test: () => '',
    },
    wrong: {
      training: () => '',
      validation: (wrong: string, images: string) =>
        `of the ${images} validation images right, ${wrong} wrong`,
      test: (wrong: string, images: string) => `of the ${images} test images right, ${wrong} wrong`,
    },
    learnedNothing: 'It learned nothing',
    diverged: 'It diverged',
    guessing: {
      training: () => '',
      validation: (share: string, images: string) =>
        `${share} of the ${images} validation images right: to answer 1 every time is as good.`,
      test: (share: string, images: string) =>
        `${share} of the ${images} test images right: to answer 1 every time is as good.`,
    },
    noEpoch: 'No epoch was finished',
    noEpochNote: 'Nothing of this run is kept.',
    tryRate: (rate: string, had: string) => `Try a learning rate of ${rate}; this run had ${had}.`,
    trySteps: 'It took too few steps: try more epochs or more images.',
    goesOn: 'What answered before goes on answering.',
    why: {
      'last-epoch': (epochs: number) =>
        epochs === 1 ? 'Finished: its one epoch.' : `Finished: all ${epochs} epochs.`,
      converged: (epochs: number, best: number) =>
        `Stopped early, after epoch ${epochs}: val_loss last improved in epoch ${best}.`,
      stopped: (epochs: number) => `Stopped by hand, after ${epochs} epoch${s(epochs)}.`,
      diverged: (epochs: number) => `The loss was no number in epoch ${epochs + 1}.`,
      failed: (epochs: number) => `Broke off; it is saved up to epoch ${epochs}.`,
    },
    bestAnswers: (epoch: number) => `Epoch ${epoch}, the best, answers now.`,
    best: (epoch: number) => `The best was epoch ${epoch}.`,
    mistakes: 'See mistakes',
    draw: 'Draw',
    compare: 'Compare',
    setRate: (rate: string) => `Set it to ${rate}`,
  },
  ja: {
    section: '実行の結果',
    between: '',
    noRun: '自分のネットワークを学習させる',
    noRunNote:
      '「学習を開始」を押すと始まります。画像をひととおり学習する（1 エポック）ごとに曲線に点が加わり、書いた数字にそのネットワークが答えます。',
    run: (number: number) => `実行 ${number}`,
    images: (training: string, validation: string) => `画像 ${training} + ${validation} 枚`,
    startedFrom: (model: string) => `${model} の重みから`,
    imported: '読み込んだ実行',
    starting: '開始しています',
    soFar: {
      training: () => '学習画像の正解率（このエポックの途中）',
      validation: (images: string) => `検証画像 ${images} 枚の正解率（最新のエポック）`,
      test: () => '',
    },
    wrong: {
      training: () => '',
      validation: (wrong: string, images: string) => `検証画像 ${images} 枚の正解率（誤り ${wrong} 枚）`,
      test: (wrong: string, images: string) => `テスト画像 ${images} 枚の正解率（誤り ${wrong} 枚）`,
    },
    learnedNothing: '何も学習できませんでした',
    diverged: '発散しました',
    guessing: {
      training: () => '',
      validation: (share: string, images: string) =>
        `検証画像 ${images} 枚の正解率 ${share}。いつも 1 と答えるのと変わりません。`,
      test: (share: string, images: string) =>
        `テスト画像 ${images} 枚の正解率 ${share}。いつも 1 と答えるのと変わりません。`,
    },
    noEpoch: '完了したエポックがありません',
    noEpochNote: 'この実行の内容は残りません。',
    tryRate: (rate: string, had: string) => `学習率 ${rate} をお試しください（今回は ${had}）。`,
    trySteps: 'ステップ数が足りません。エポック数か画像の枚数を増やしてください。',
    goesOn: '判定には、これまでのモデルを引き続き使います。',
    why: {
      'last-epoch': (epochs: number) => `完了：全 ${epochs} エポック。`,
      converged: (epochs: number, best: number) =>
        `早期終了：val_loss がエポック ${best} を最後に更新されず、エポック ${epochs} で終了しました。`,
      stopped: (epochs: number) => `手動で停止：${epochs} エポックまで完了。`,
      diverged: (epochs: number) => `エポック ${epochs + 1} で損失が NaN（非数）になりました。`,
      failed: (epochs: number) => `中断：エポック ${epochs} まで保存済み。`,
    },
    bestAnswers: (epoch: number) => `最良のエポック ${epoch} が判定に使われています。`,
    best: (epoch: number) => `最良はエポック ${epoch} です。`,
    mistakes: '間違いを見る',
    draw: '書いてみる',
    compare: '比べる',
    setRate: (rate: string) => `${rate} に設定`,
  },
});
