// The words of the settings of a run, each with a sentence of help.

import { defineStrings } from '../../i18n/strings.ts';

export const settingsStrings = defineStrings({
  en: {
    schedules: { constant: 'Constant', 'one-cycle': 'One cycle' },
    automatic: 'Automatic: the fastest here',
    settings: 'Settings',
    reset: (preset: string) => `Reset to ${preset}`,
    fields: {
      preset: {
        label: 'Preset',
        help: "A network with its settings: the tutorial's, or the one that reaches 99 % soonest without a GPU.",
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
    },
    earlyStopping: 'Early stopping',
    earlyStoppingHelp: 'Ends the run when val_loss no longer falls. The best weights are kept either way.',
    problems: {
      'not-a-number': 'Write a number.',
      'not-an-integer': 'Write a whole number.',
      'out-of-range': (min: string, max: string) => `Write a number from ${min} to ${max}.`,
    },
  },
  ja: {
    schedules: { constant: '一定', 'one-cycle': '1 サイクル' },
    automatic: '自動（この端末で最も速いもの）',
    settings: '設定',
    reset: (preset: string) => `${preset} の値に戻す`,
    fields: {
      preset: {
        label: 'プリセット',
        help: 'ネットワークと設定の組。チュートリアルのもの、または GPU なしで最も早く 99 % に達するもの。',
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
      epochs: { label: 'エポック数', help: '1〜200。全学習画像を繰り返す回数の上限。' },
      batchSize: { label: 'バッチサイズ', help: '8〜1,024。1 ステップで使う画像の枚数。' },
      validationSplit: { label: '検証データの割合', help: '0.01〜0.5。末尾から取り、検証だけに使います。' },
      patience: { label: 'patience', help: '1〜50。val_loss が下がらないまま待つエポック数。' },
      imageCount: { label: '学習画像の枚数', help: '500〜60,000。手早く試すなら少なめに。' },
      backend: {
        label: '学習に使うもの',
        help: '自動では、この端末で使えるものを一度だけ測定し、最も速いものを選びます。',
      },
      seed: { label: '乱数シード', help: '0〜4,294,967,295。同じ値なら初期値と順序が同じになります。' },
    },
    earlyStopping: '早期終了',
    earlyStoppingHelp: 'val_loss が下がらなくなったら終了します。最良の重みはいずれの場合も保持されます。',
    problems: {
      'not-a-number': '数値を入力してください。',
      'not-an-integer': '整数を入力してください。',
      'out-of-range': (min: string, max: string) => `${min} から ${max} までの数値を入力してください。`,
    },
  },
});
