// This catalogue has the words of training. Metric names stay as Keras writes them, in both languages.

import { defineStrings } from '../../i18n/strings.ts';

const MB = (bytes: number) => (bytes / 1e6).toFixed(1);

export const trainingStrings = defineStrings({
  en: {
    backendNote: {
      'no-gpu': 'No GPU can be used here, so the processor trains, by WebAssembly.',
      'wasm-faster': 'Measured here: the processor, by WebAssembly, trains faster than this GPU.',
      'webgl-failed': 'WebGL could not train here, so the processor does, by WebAssembly.',
      'webgl-software': 'No GPU: WebGL runs in software. For a quick look, use fewer training images.',
      'only-javascript':
        'Neither WebGL nor WebAssembly could start, so plain JavaScript trains: slowly. Try 2,000 training images.',
      forced: '',
    },
    progress: 'Training progress',
    epochOf: (epoch: number, epochs: number) => `Epoch ${epoch} of ${epochs}`,
    batchOf: (batch: number, batches: number) => `batch ${batch} of ${batches}`,
    waits: {
      'loading-data': (loaded: number, total: number) => `Loading MNIST: ${MB(loaded)} of ${MB(total)} MB`,
      'loading-program': 'Loading the program that trains: the connection is slow',
      'loading-wasm': (loaded: number) => `Loading WebAssembly: ${MB(loaded)} MB so far`,
      'preparing-backend': 'Measuring what trains fastest here',
      'first-batch': 'First batch',
    },
    starting: 'Starting',
    validating: 'validating',
    paused: 'paused',
    testing: 'Evaluating on the 10,000 test images',
    slowBatch: (text: string) => `One batch takes about ${text} here.`,
    timeLeft: (text: string) => `about ${text} left at most`,
    log: 'Training log',
    epoch: 'Epoch',
    time: 'time',
    bestWord: 'best',
    ended: {
      converged: 'Early stopping: val_loss no longer fell.',
      stopped: 'Stopped by hand.',
      'last-epoch': 'The last epoch is done.',
      diverged: 'Diverged: the loss was no longer a number. Lower the learning rate and train again.',
    },
    restored: (epoch: number) => `The weights of epoch ${epoch}, the best on validation images, are kept.`,
    nothingKept: 'No epoch was finished.',
    tested: (accuracy: string, loss: string) =>
      `Accuracy ${accuracy}, loss ${loss} on the 10,000 test images, which took no part in training.`,
    cutOff: (run: number, epoch: number) => `Run ${run} stopped in epoch ${epoch}. Continue?`,
    goOn: 'Continue',
    notNow: 'Not now',
    retry: 'Retry',
    continueFrom: (epoch: number) => `Continue from epoch ${epoch}`,
    dismiss: 'Dismiss',
    problemTitle: 'Training could not go on',
    smallProblemTitle: 'That did not work',
    kept: (epochs: number) =>
      epochs === 1
        ? 'The finished epoch and its weights are kept.'
        : `The ${epochs} finished epochs and their weights are kept.`,
    nothingLost: 'Your drawing and settings are kept.',
  },
  ja: {
    backendNote: {
      'no-gpu': 'GPU を利用できないため、WebAssembly（CPU）で学習します。',
      'wasm-faster':
        'この端末では、測定の結果 GPU より WebAssembly（CPU）のほうが速いため、CPU で学習します。',
      'webgl-failed': 'WebGL で学習できないため、WebAssembly（CPU）で学習します。',
      'webgl-software':
        'GPU がないため、WebGL をソフトウェアで実行しています。手早く試すには学習画像を減らしてください。',
      'only-javascript':
        'WebGL も WebAssembly も起動できないため、JavaScript だけで学習します。時間がかかるので、学習画像 2,000 枚程度をお試しください。',
      forced: '',
    },
    progress: '学習の進行状況',
    epochOf: (epoch: number, epochs: number) => `エポック ${epoch} / ${epochs}`,
    batchOf: (batch: number, batches: number) => `バッチ ${batch} / ${batches}`,
    waits: {
      'loading-data': (loaded: number, total: number) =>
        `MNIST を読み込み中：${MB(loaded)} / ${MB(total)} MB`,
      'loading-program': '学習用のプログラムを読み込み中（接続が低速です）',
      'loading-wasm': (loaded: number) => `WebAssembly を読み込み中：${MB(loaded)} MB`,
      'preparing-backend': 'この端末で最も速い方法を測定しています',
      'first-batch': '最初のバッチ',
    },
    starting: '開始しています',
    validating: '検証中',
    paused: '一時停止中',
    testing: 'テスト画像 10,000 枚で評価しています',
    slowBatch: (text: string) => `この端末では 1 バッチに約 ${text} かかります。`,
    timeLeft: (text: string) => `残り最長で約 ${text}`,
    log: '学習ログ',
    epoch: 'エポック',
    time: '時間',
    bestWord: '最良',
    ended: {
      converged: '早期終了：val_loss が下がらなくなりました。',
      stopped: '手動で終了しました。',
      'last-epoch': '最後のエポックまで完了しました。',
      diverged: '発散：損失が数値でなくなりました。学習率を下げて、もう一度学習してください。',
    },
    restored: (epoch: number) => `検証で最良だったエポック ${epoch} の重みを保存しました。`,
    nothingKept: '完了したエポックはありません。',
    tested: (accuracy: string, loss: string) =>
      `学習に使っていないテスト画像 10,000 枚に対して、正解率 ${accuracy}、損失 ${loss}。`,
    cutOff: (run: number, epoch: number) => `実行 ${run} はエポック ${epoch} で中断しました。続けますか。`,
    goOn: '続ける',
    notNow: '今はしない',
    retry: '再試行',
    continueFrom: (epoch: number) => `エポック ${epoch} から続ける`,
    dismiss: '閉じる',
    problemTitle: '学習を続けられませんでした',
    smallProblemTitle: '操作を完了できませんでした',
    kept: (epochs: number) => `完了した ${epochs} エポックとその重みは保持されています。`,
    nothingLost: '手書きと設定はそのまま残っています。',
  },
});
