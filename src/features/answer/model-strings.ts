// This catalogue names the models that can answer, and what the page says of the one that does.

import { defineStrings } from '../../i18n/strings.ts';

export const modelStrings = defineStrings({
  en: {
    button: (model: string) => `Answering model: ${model}`,
    visible: (model: string) => `Model: ${model}`,
    menu: 'Models',
    models: {
      none: 'none yet',
      arriving: 'loading …',
      shipped: 'ready-made',
      shippedWith: (accuracy: string) => `ready-made (${accuracy})`,
      saved: (epoch: number, date: string) => `yours of ${date}, epoch ${epoch}`,
      training: (epoch: number) => `this run, epoch ${epoch}`,
      trained: (run: number, epoch: number) => `run ${run}, epoch ${epoch}`,
      trainedBest: (run: number, epoch: number) => `run ${run}, best epoch ${epoch}`,
      taught: (digits: number) => (digits === 1 ? 'taught 1 digit' : `taught ${digits} digits`),
    },
    items: {
      shipped: 'Ready-made',
      training: (run: number) => `Run ${run}, which is training`,
      taught: (digits: number) => (digits === 1 ? 'Taught 1 digit' : `Taught ${digits} digits`),
      saved: (epoch: number) => `Your earlier model, epoch ${epoch}`,
      run: (run: number, name: string) => `Run ${run}: ${name}`,
    },
    accuracy: 'Accuracy on the test images',
    notUsed: 'That model cannot be had; the one before goes on answering.',
    replaced: (run: number) => `Run ${run} was deleted: the ready-made model answers now.`,
    inAdvance: 'Trained in advance.',
    trainOwn: 'Train yours: 2,000 images',
    trainOwnIn: (duration: string) => `Train yours: 2,000 images, ${duration}`,
    retry: 'Retry',
    shippedFailed: {
      offline: () => 'The ready-made model did not come: there is no connection.',
      'data-missing': (file: string) => `The ready-made model is not on this site: ${file} was not found.`,
      'data-invalid': (file: string) =>
        `The ready-made model is damaged: ${file} and its weights hold no model.`,
      internal: (what: string) => `The ready-made model did not come: ${what}.`,
    },
  },
  ja: {
    button: (model: string) => `判定モデル：${model}`,
    visible: (model: string) => `モデル：${model}`,
    menu: 'モデルの一覧',
    models: {
      none: 'なし',
      arriving: '読み込み中…',
      shipped: '付属',
      shippedWith: (accuracy: string) => `付属（${accuracy}）`,
      saved: (epoch: number, date: string) => `${date} に学習（エポック ${epoch}）`,
      training: (epoch: number) => `学習中（エポック ${epoch}）`,
      trained: (run: number, epoch: number) => `実行 ${run}（エポック ${epoch}）`,
      trainedBest: (run: number, epoch: number) => `実行 ${run}（最良エポック ${epoch}）`,
      taught: (digits: number) => `追加学習済み（${digits} 字）`,
    },
    items: {
      shipped: '付属モデル',
      training: (run: number) => `実行 ${run}（学習中）`,
      taught: (digits: number) => `追加学習済み（${digits} 字）`,
      saved: (epoch: number) => `以前のモデル（エポック ${epoch}）`,
      run: (run: number, name: string) => `実行 ${run}：${name}`,
    },
    accuracy: 'テスト画像での正解率',
    notUsed: 'そのモデルは使えません。元のモデルが判定を続けます。',
    replaced: (run: number) => `実行 ${run} が削除されたため、付属モデルに切り替えました。`,
    inAdvance: '事前学習済み。',
    trainOwn: '自分で学習する（2,000 枚）',
    trainOwnIn: (duration: string) => `自分で学習する（2,000 枚、${duration}）`,
    retry: '再試行',
    shippedFailed: {
      offline: () => 'オフラインのため、付属モデルを読み込めませんでした。',
      'data-missing': (file: string) => `付属モデルのファイル ${file} が、このサイトに見つかりません。`,
      'data-invalid': (file: string) => `付属モデルが破損しています（${file} と重み）。`,
      internal: (what: string) => `付属モデルを読み込めませんでした：${what}`,
    },
  },
});
