// This catalogue has the words of the settings of a run, each with a sentence of help.

import { defineStrings } from '../../i18n/strings.ts';

export const settingsStrings = defineStrings({
  en: {
    schedules: { constant: 'Constant', 'one-cycle': 'One cycle' },
    automatic: 'Automatic: the fastest here',
    reset: (preset: string) => `Reset to ${preset}`,
    fields: {
      preset: {
        label: 'Preset',
        help: "A network with its settings: the tutorial's, LeCun's of 1998, one of under 10,000 parameters, the one that reaches 99 % soonest without a GPU, or the one that reads unseen handwriting best.",
      },
      schedule: {
        label: 'Schedule',
        help: 'Constant, or one cycle: the rate rises to the learning rate, then falls to almost nothing.',
      },
      optimizer: {
        label: 'Optimizer',
        help: 'How a gradient moves the weights. The tutorial uses Adadelta.',
      },
      learningRate: {
        label: 'Learning rate',
        help: '0.00001 to 10. How far each step goes; Adadelta is made for 1.',
      },
      epochs: { label: 'Epochs', help: '1 to 200. How often all training images are seen, at most.' },
      batchSize: { label: 'Batch size', help: '8 to 1,024. Images per step.' },
      validationSplit: {
        label: 'Validation split',
        help: '0.01 to 0.5. The share, from the tail, that only validates.',
      },
      patience: { label: 'Patience', help: '1 to 50. Epochs without a lower val_loss before the run stops.' },
      imageCount: { label: 'Training images', help: '500 to 60,000. Fewer for a quick look.' },
      backend: {
        label: 'Trains on',
        help: 'Automatic measures what this device can do, once, and takes the fastest.',
      },
      seed: { label: 'Seed', help: '0 to 4,294,967,295. The same seed gives the same start and order.' },
      weightDecay: {
        label: 'Weight decay',
        help: '0 to 1. The share, times the learning rate, that a step takes off every kernel.',
      },
      plain: { label: 'Left plain', help: '0 to 1. The share of images that stay as they are.' },
      plainAtEnd: {
        label: 'Left plain at the end',
        help: '0 to 1. The same in the last quarter of the epochs.',
      },
      shift: { label: 'Shift', help: '0 to 4 pixels, at most, in each direction.' },
      rotation: { label: 'Rotation', help: '0 to 45 degrees, at most, to each side.' },
      scale: { label: 'Stretch', help: '0 to 0.5. How much wider or narrower, taller or shorter, at most.' },
      shear: { label: 'Slant', help: '0 to 0.6. Sideways per unit of height, at most.' },
      elastic: { label: 'Elastic', help: '0 to 4 pixels by which dents bend the strokes, at most.' },
      penWidth: { label: 'Pen width', help: '0 to 1.5 pixels by which strokes grow or shrink, at most.' },
      penStyles: {
        label: 'Pen styles',
        help: '0 to 1. The share drawn as MNIST hardly does: slashed zeros, ones with flag and foot, barred sevens.',
      },
      nonDigits: {
        label: 'Not digits',
        help: '0 to 0.5. Pictures that are no digits, per training image, so that none of the ten is sure of them.',
      },
    },
    showExamples: 'Show examples',
    examples: 'Training images and what becomes of them',
    examplesNote: 'Above as MNIST has them, below three times as an epoch would see them.',
    nonDigitExamples: 'Pictures that are no digits',
    nonDigitsNote: 'Not digits: made up, or MNIST turned, mirrored and overlaid.',
    earlyStopping: 'Early stopping',
    earlyStoppingHelp: 'Ends the run when val_loss no longer falls. The best weights are kept either way.',
    augmentation: 'Vary the training images',
    augmentationHelp:
      'Every epoch sees each image a little different, never mirrored. loss rises; warped and real handwriting is read better.',
    problems: {
      'not-a-number': 'Write a number.',
      'not-an-integer': 'Write a whole number.',
      'out-of-range': (min: string, max: string) => `Write a number from ${min} to ${max}.`,
    },
  },
  ja: {
    schedules: { constant: '一定', 'one-cycle': '1 サイクル' },
    automatic: '自動（この端末で最も速いもの）',
    reset: (preset: string) => `${preset} の値に戻す`,
    fields: {
      preset: {
        label: 'プリセット',
        help: 'ネットワークと設定の組。チュートリアルのもの、1998 年の LeCun らのもの、パラメーターが 1 万個未満のもの、GPU なしで最も早く 99 % に達するもの、初めて見る手書きに最も強いものがあります。',
      },
      schedule: {
        label: '学習率スケジュール',
        help: '一定、または 1 サイクル（学習率まで上げた後、ほぼ 0 まで下げる）。',
      },
      optimizer: {
        label: '最適化手法',
        help: '勾配から重みを更新する方法。チュートリアルでは Adadelta を使います。',
      },
      learningRate: {
        label: '学習率',
        help: '0.00001〜10。1 ステップの大きさ。Adadelta では 1 が標準です。',
      },
      epochs: { label: 'エポック数', help: '1〜200。学習画像全体を繰り返す回数の上限。' },
      batchSize: { label: 'バッチサイズ', help: '8〜1,024。1 ステップで使う画像の枚数。' },
      validationSplit: { label: '検証画像の割合', help: '0.01〜0.5。末尾から取り、検証だけに使います。' },
      patience: { label: 'patience', help: '1〜50。val_loss が下がらないまま待つエポック数。' },
      imageCount: { label: '学習画像の枚数', help: '500〜60,000。手早く試すなら少なめに。' },
      backend: {
        label: '学習に使うもの',
        help: '自動では、この端末で使えるものを一度だけ測定し、最も速いものを選びます。',
      },
      seed: { label: '乱数シード', help: '0〜4,294,967,295。同じ値なら初期値と順序が同じになります。' },
      weightDecay: {
        label: '重み減衰',
        help: '0〜1。1 ステップごとに各カーネルから引く割合（学習率を掛けた値）。',
      },
      plain: { label: 'そのまま使う割合', help: '0〜1。変形せずに使う画像の割合。' },
      plainAtEnd: { label: '終盤にそのまま使う割合', help: '0〜1。最後の 4 分の 1 のエポックでの割合。' },
      shift: { label: '平行移動', help: '0〜4 ピクセル。各方向への最大値。' },
      rotation: { label: '回転', help: '0〜45 度。左右それぞれの最大値。' },
      scale: { label: '伸縮', help: '0〜0.5。縦横それぞれの伸び縮みの最大値。' },
      shear: { label: '傾き', help: '0〜0.6。高さあたりの横ずれの最大値。' },
      elastic: { label: '弾性変形', help: '0〜4 ピクセル。線を曲げる歪みの最大値。' },
      penWidth: { label: 'ペンの太さ', help: '0〜1.5 ピクセル。線の太さの変化の最大値。' },
      penStyles: {
        label: '書き方の違い',
        help: '0〜1。MNIST に少ない書き方（斜線入りの 0、はねと台のある 1、横線入りの 7 など）にする割合。',
      },
      nonDigits: {
        label: '数字でない画像',
        help: '0〜0.5。学習画像 1 枚あたりに混ぜる、数字でない画像の枚数。どの数字とも判定しないことを学びます。',
      },
    },
    showExamples: '例を表示',
    examples: '学習画像とその変形',
    examplesNote: '上段は MNIST のまま、下の 3 段は各エポックで実際に使われる変形の例です。',
    nonDigitExamples: '数字でない画像',
    nonDigitsNote: '数字でない画像：線から合成したものと、MNIST を回転・反転・重ね合わせたもの。',
    earlyStopping: '早期終了',
    earlyStoppingHelp: 'val_loss が下がらなくなったら終了します。最良の重みはいずれの場合も保持されます。',
    augmentation: '学習画像を変形する（データ拡張）',
    augmentationHelp:
      'エポックごとに各画像を少しずつ変形します（左右反転はしません）。loss は上がりますが、変形した画像や実際の手書きに強くなります。',
    problems: {
      'not-a-number': '数値を入力してください。',
      'not-an-integer': '整数を入力してください。',
      'out-of-range': (min: string, max: string) => `${min} から ${max} までの数値を入力してください。`,
    },
  },
});
