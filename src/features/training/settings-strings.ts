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
        help: 'A network with settings that suit it.',
      },
      schedule: {
        label: 'Schedule',
        help: 'One cycle: the rate rises, then falls to almost nothing.',
      },
      optimizer: {
        label: 'Optimizer',
        help: 'How a gradient moves the weights.',
      },
      learningRate: {
        label: 'Learning rate',
        help: '0.00001 to 10. How far each step goes.',
      },
      epochs: { label: 'Epochs', help: '1 to 200. Passes through all images, at most.' },
      batchSize: { label: 'Batch size', help: '8 to 1,024. Images per step.' },
      validationSplit: {
        label: 'Validation split',
        help: '0.01 to 0.5. The share that only validates.',
      },
      patience: { label: 'Patience', help: '1 to 50 epochs without a lower val_loss.' },
      imageCount: { label: 'Training images', help: '500 to 60,000. Fewer are quicker.' },
      backend: {
        label: 'Trains on',
        help: 'Automatic: the fastest, measured once.',
      },
      seed: { label: 'Seed', help: '0 to 4,294,967,295. The same seed, the same run.' },
      weightDecay: {
        label: 'Weight decay',
        help: '0 to 1. What each step takes off the weights.',
      },
      plain: { label: 'Left plain', help: '0 to 1. The share that stays as it is.' },
      plainAtEnd: {
        label: 'Left plain at the end',
        help: '0 to 1. In the last quarter of the epochs.',
      },
      shift: { label: 'Shift', help: 'Up to 4 pixels.' },
      rotation: { label: 'Rotation', help: 'Up to 45 degrees.' },
      scale: { label: 'Stretch', help: 'Up to 0.5, wider or taller.' },
      shear: { label: 'Slant', help: 'Up to 0.6 of the height.' },
      elastic: { label: 'Elastic', help: 'Up to 4 pixels of dents.' },
      penWidth: { label: 'Pen width', help: 'Up to 1.5 pixels more or less.' },
      penStyles: {
        label: 'Pen styles',
        help: '0 to 1. The share with slashed zeros, barred sevens and the like.',
      },
      nonDigits: {
        label: 'Not digits',
        help: '0 to 0.5 pictures that are no digits, per image.',
      },
    },
    quickCounts: 'Quick choices',
    showExamples: 'Show examples',
    examples: 'Training images and what becomes of them',
    examplesNote: 'Above as MNIST has them, below as three epochs see them.',
    nonDigitExamples: 'Pictures that are no digits',
    nonDigitsNote: 'Not digits: made up, or MNIST turned and overlaid.',
    earlyStopping: 'Early stopping',
    earlyStoppingHelp: 'Ends the run when val_loss no longer falls.',
    more: 'More settings',
    howFar: 'How far they vary',
    augmentation: 'Vary the training images',
    augmentationHelp: 'Each epoch sees every image a little different: real handwriting is read better.',
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
        help: 'ネットワークと、それに合う設定の組です。',
      },
      schedule: {
        label: '学習率スケジュール',
        help: '1 サイクル：設定した学習率まで上げた後、ほぼ 0 まで下げます。',
      },
      optimizer: {
        label: '最適化手法',
        help: '勾配から重みを更新する方法。',
      },
      learningRate: {
        label: '学習率',
        help: '0.00001〜10。1 ステップの大きさ。',
      },
      epochs: { label: 'エポック数', help: '1〜200。画像全体を繰り返す回数の上限。' },
      batchSize: { label: 'バッチサイズ', help: '8〜1,024。1 ステップで使う画像の枚数。' },
      validationSplit: { label: '検証画像の割合', help: '0.01〜0.5。検証だけに使います。' },
      patience: { label: 'patience', help: '1〜50。val_loss が下がらないまま待つエポック数。' },
      imageCount: { label: '学習画像の枚数', help: '500〜60,000。手早く試すなら少なめに。' },
      backend: {
        label: '計算環境（学習に使うもの）',
        help: '自動：一度だけ測定し、最も速いものを選びます。',
      },
      seed: { label: '乱数シード', help: '0〜4,294,967,295。同じ値なら同じ結果になります。' },
      weightDecay: {
        label: '重み減衰',
        help: '0〜1。1 ステップごとに重みから引く割合。',
      },
      plain: { label: 'そのまま使う割合', help: '0〜1。変形せずに使う画像の割合。' },
      plainAtEnd: { label: '終盤にそのまま使う割合', help: '0〜1。最後の 4 分の 1 のエポックでの割合。' },
      shift: { label: '平行移動', help: '最大 4 ピクセル。' },
      rotation: { label: '回転', help: '最大 45 度。' },
      scale: { label: '伸縮', help: '縦横それぞれ最大 0.5。' },
      shear: { label: '傾き', help: '高さの最大 0.6 倍の横ずれ。' },
      elastic: { label: '局所的なへこみ', help: '最大 4 ピクセル。' },
      penWidth: { label: 'ペンの太さ', help: '太さの変化は最大 1.5 ピクセル。' },
      penStyles: {
        label: '書き方の違い',
        help: '0〜1。斜線入りの 0、横線入りの 7 などにする割合。',
      },
      nonDigits: {
        label: '数字でない画像',
        help: '0〜0.5。画像 1 枚あたりに混ぜる、数字でない画像の数。',
      },
    },
    quickCounts: 'よく使う枚数',
    showExamples: '例を表示',
    examples: '学習画像とその変形',
    examplesNote: '上段は MNIST のまま、下の 3 段は 3 回のエポックで使われる変形の例です。',
    nonDigitExamples: '数字でない画像',
    nonDigitsNote: '数字でない画像：合成したものや、MNIST を回転・重ね合わせたもの。',
    earlyStopping: '早期終了',
    earlyStoppingHelp: 'val_loss が下がらなくなったら終了します。',
    more: 'その他の設定',
    howFar: '変形の大きさ',
    augmentation: '学習画像を変形する（データ拡張）',
    augmentationHelp: 'エポックごとに画像を少しずつ変形し、実際の手書きに強くします。',
    problems: {
      'not-a-number': '数値を入力してください。',
      'not-an-integer': '整数を入力してください。',
      'out-of-range': (min: string, max: string) => `${min} から ${max} までの数値を入力してください。`,
    },
  },
});
