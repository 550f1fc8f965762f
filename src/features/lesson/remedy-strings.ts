// The words of the chapter on what helps.

import { defineStrings } from '../../i18n/strings.ts';

export const remedyStrings = defineStrings({
  en: {
    caption: 'Your saved digits, read by',
    model: 'Model',
    made: 'How it was made',
    right: 'Read right',
    names: {
      'ready-made': 'Ready-made',
      own: 'Your run',
      taught: 'Taught your digits',
    },
    how: {
      'ready-made': 'Robust: varied images, larger network',
      own: (preset: string, images: string) => `${preset}, ${images} images`,
      taught: 'These digits, mixed with MNIST',
    },
    none: {
      'ready-made': '–',
      own: 'No run yet',
      taught: 'Not taught yet',
    },
    score: (right: number, all: number) => `${right} of ${all}`,
    measuring: 'Measuring',
    noDigits: 'Save some digits of your own first: chapter 6.',
    toSix: 'To chapter 6',
    teach: (count: number) => (count === 1 ? 'Teach this digit' : `Teach these ${count} digits`),
    cancel: 'Cancel',
    teaching: (step: number, steps: number) => `Teaching: step ${step} of ${steps}`,
    taught: (images: string, before: string, after: string) =>
      `Of ${images} validation images of MNIST it read ${before} right before, ${after} now. Let it answer?`,
    keep: 'Use the taught model',
    discard: 'Discard it',
    kept: 'The taught model answers at the pad now. Draw new digits to judge it.',
    busy: 'A run has the worker; teach when it is done.',
    failed: 'Teaching failed, and the model stays as it was.',
    robust: 'Make Robust the next run',
    robustDone: 'Robust is the next run: train it at the foot of the page. It takes several minutes.',
  },
  ja: {
    caption: '保存した自分の字の判定',
    model: 'モデル',
    made: '作り方',
    right: '正解',
    names: {
      'ready-made': '付属モデル',
      own: '自分の実行',
      taught: '追加学習済み',
    },
    how: {
      'ready-made': 'Robust：画像を変形、大きなネットワーク',
      own: (preset: string, images: string) => `${preset}、画像 ${images} 枚`,
      taught: 'この字を MNIST と混ぜて学習',
    },
    none: {
      'ready-made': '–',
      own: '実行はまだありません',
      taught: '追加学習はまだです',
    },
    score: (right: number, all: number) => `${all} 字中 ${right} 字`,
    measuring: '測定中',
    noDigits: '先に第 6 章で自分の字を保存してください。',
    toSix: '第 6 章へ',
    teach: (count: number) => `この ${count} 字を追加学習`,
    cancel: '中止',
    teaching: (step: number, steps: number) => `追加学習中：ステップ ${step} / ${steps}`,
    taught: (images: string, before: string, after: string) =>
      `MNIST の検証画像 ${images} 枚の正解率は、学習前 ${before}、学習後 ${after}。追加学習したモデルに切り替えますか。`,
    keep: '追加学習したモデルを使う',
    discard: '破棄',
    kept: '追加学習したモデルが判定しています。新しい字を書いて確かめましょう。',
    busy: '学習を実行中です。終わってから追加学習できます。',
    failed: '追加学習に失敗しました。モデルは元のままです。',
    robust: '次の学習を Robust にする',
    robustDone: '次の学習を Robust にしました。ページの下から開始できます。数分かかります。',
  },
});
