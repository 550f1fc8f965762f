// The words of what is done in the chapters.

import { defineStrings } from '../../../i18n/strings.ts';

export const deedStrings = defineStrings({
  en: {
    seen: 'Your digit as 784 numbers',
    nextRun: (preset: string, images: string, epochs: number) =>
      `Next run: ${preset}, ${images} images, at most ${epochs} epochs.`,
    trainFew: (images: string) => `Train with ${images} images`,
    trainAll: (images: string) => `Train with all ${images}`,
    takesAtMost: (images: string, time: string) => `${images} images: at most about ${time}.`,
    fewIsQuick: (few: string, all: string) => `${few} images take seconds, ${all} take minutes.`,
    stoppedEarly: 'Stopped before the first epoch ended, so nothing was kept. Train again.',
    training: (epoch: number, epochs: number) => `Training: epoch ${epoch} of ${epochs}`,
    preparing: 'Getting ready to train',
    wrongSettings: 'The settings of the next run need a correction first.',
    overfitDone: 'Your earlier model answers again.',
    overfitStays: 'This network answers at the pad now. Pick another model there.',
    another: 'Another one',
    morph: 'On the way to another digit',
    pixels: 'Change single pixels',
    sweep: 'Shift, turn and bend it',
    takeAlong: 'Export notebook or model …',
    copied: 'Copied. It runs in Keras 3.',
    notCopied: 'The browser refused to copy.',
    rooms: {
      train: ['Train', 'change layers and settings, and train again'],
      inside: ['Inside', 'see what each layer makes of your digit'],
      test: ['Test', 'look at the test images that are read wrong'],
      mine: ['Mine', 'save more digits and teach them'],
      runs: ['Runs', 'compare your runs'],
    },
  },
  ja: {
    seen: '784 個の数値になった数字',
    nextRun: (preset: string, images: string, epochs: number) =>
      `次の学習：${preset}、画像 ${images} 枚、最大 ${epochs} エポック。`,
    trainFew: (images: string) => `画像 ${images} 枚で学習する`,
    trainAll: (images: string) => `${images} 枚すべてで学習する`,
    takesAtMost: (images: string, time: string) => `${images} 枚なら最長で約 ${time}。`,
    fewIsQuick: (few: string, all: string) => `${few} 枚なら数秒、${all} 枚なら数分かかります。`,
    stoppedEarly: '最初のエポックが終わる前に停止したため、何も残っていません。もう一度学習してください。',
    training: (epoch: number, epochs: number) => `学習中：エポック ${epoch} / ${epochs}`,
    preparing: '学習の準備をしています',
    wrongSettings: '先に、次の学習の設定を直してください。',
    overfitDone: '判定は元のモデルに戻しました。',
    overfitStays: '今はこのネットワークが判定しています。パッドでほかのモデルを選べます。',
    another: '別の画像',
    morph: '別の数字へ少しずつ変える',
    pixels: '1 画素ずつ変える',
    sweep: 'ずらす、回す、曲げる',
    takeAlong: 'ノートブックやモデルを書き出す…',
    copied: 'コピーしました。Keras 3 で動きます。',
    notCopied: 'ブラウザーがコピーを許可しませんでした。',
    rooms: {
      train: ['学習', '層や設定を変えて、もう一度学習する'],
      inside: ['内部', '各層が数字をどう見ているかを調べる'],
      test: ['テスト', '読み間違えたテスト画像を見る'],
      mine: ['自分の字', '字を増やして追加学習させる'],
      runs: ['実行履歴', '学習の結果を比べる'],
    },
  },
});
