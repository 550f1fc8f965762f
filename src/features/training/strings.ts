// This catalogue has the words of training. Metric names stay as Keras writes them, in both languages.

import { defineStrings } from '../../i18n/strings.ts';

const MB = (bytes: number) => (bytes / 1e6).toFixed(1);

export const trainingStrings = defineStrings({
  en: {
    backendNote: {
      'no-gpu': 'Training on the CPU (no GPU available).',
      'wasm-faster': 'Training on the CPU: it was measured to be faster than this GPU.',
      'webgl-failed': 'Training on the CPU: WebGL could not train here.',
      'webgl-software': 'No GPU: WebGL runs in software. Fewer training images are quicker.',
      'only-javascript': 'Only plain JavaScript can train here, which is slow. Try 2,000 training images.',
      forced: '',
    },
    /** It stands between sentences. */
    between: ' ',
    simd: {
      relaxed: 'WASM with relaxed SIMD.',
      plain: 'WASM without relaxed SIMD, which newer browsers have.',
    },
    progress: 'Training progress',
    epochOf: (epoch: number, epochs: number) => `Epoch ${epoch} of ${epochs}`,
    batchOf: (batch: number, batches: number) => `batch ${batch} of ${batches}`,
    waits: {
      'loading-data': (share: number) => `Loading MNIST: ${Math.floor(100 * share)} %`,
      'loading-program': 'Loading the program that trains',
      'loading-wasm': (loaded: number) => `Loading WebAssembly: ${MB(loaded)} MB so far`,
      'preparing-backend': 'Measuring what trains fastest here',
      'first-batch': 'First batch',
    },
    starting: 'Starting',
    validating: 'validating',
    paused: 'paused',
    testing: 'reading the 10,000 test images',
    slowBatch: (text: string) => `about ${text} a batch`,
    timeLeft: (text: string) => `about ${text} left`,
    timeLeftAtMost: (text: string) => `at most about ${text} left`,
    cutOff: (run: number, saved: number, epochs: number) =>
      saved === 0
        ? `Run ${run} stopped in its first epoch. Begin it again?`
        : saved === epochs
          ? `Run ${run} stopped before its end, saved up to epoch ${saved}. Continue?`
          : `Run ${run} stopped, saved up to epoch ${saved}. Continue from there?`,
    goOn: 'Continue',
    notNow: 'Not now',
    retry: 'Retry',
    continueFrom: (epoch: number) => `Continue from epoch ${epoch}`,
    dismiss: 'Dismiss',
    problemTitle: 'Training could not go on',
    smallProblemTitle: 'That did not work',
    kept: (epochs: number) =>
      epochs === 1 ? 'The finished epoch is kept.' : `The ${epochs} finished epochs are kept.`,
    nothingLost: 'Your drawing and settings are kept.',
  },
  ja: {
    backendNote: {
      'no-gpu': 'GPU がないため、CPU で学習します。',
      'wasm-faster': '測定の結果、GPU より速い CPU で学習します。',
      'webgl-failed': 'WebGL で学習できないため、CPU で学習します。',
      'webgl-software': 'GPU がなく、WebGL をソフトウェアで実行しています。学習画像を減らすと速くなります。',
      'only-javascript':
        'JavaScript だけで学習するため、時間がかかります。学習画像 2,000 枚をお試しください。',
      forced: '',
    },
    between: '',
    simd: {
      relaxed: 'relaxed SIMD 対応の WASM です。',
      plain: 'relaxed SIMD のない WASM です（新しいブラウザーにはあります）。',
    },
    progress: '学習の進行状況',
    epochOf: (epoch: number, epochs: number) => `エポック ${epoch} / ${epochs}`,
    batchOf: (batch: number, batches: number) => `バッチ ${batch} / ${batches}`,
    waits: {
      'loading-data': (share: number) => `MNIST を読み込み中：${Math.floor(100 * share)} %`,
      'loading-program': '学習用のプログラムを読み込み中',
      'loading-wasm': (loaded: number) => `WebAssembly を読み込み中：${MB(loaded)} MB`,
      'preparing-backend': '最も速い計算環境を測定中',
      'first-batch': '最初のバッチ',
    },
    starting: '開始しています',
    validating: '検証中',
    paused: '一時停止中',
    testing: 'テスト画像 10,000 枚で評価中',
    slowBatch: (text: string) => `1 バッチ約 ${text}`,
    timeLeft: (text: string) => `残り約 ${text}`,
    timeLeftAtMost: (text: string) => `残り最長で約 ${text}`,
    cutOff: (run: number, saved: number, epochs: number) =>
      saved === 0
        ? `実行 ${run} は最初のエポックの途中で中断しました。もう一度始めますか。`
        : saved === epochs
          ? `実行 ${run} は終了の直前に中断しました。エポック ${saved} まで保存されています。続けますか。`
          : `実行 ${run} は中断しました。エポック ${saved} まで保存されています。続きから学習しますか。`,
    goOn: '続ける',
    notNow: '今はしない',
    retry: '再試行',
    continueFrom: (epoch: number) => `エポック ${epoch} から続ける`,
    dismiss: '閉じる',
    problemTitle: '学習を続けられませんでした',
    smallProblemTitle: '操作を完了できませんでした',
    kept: (epochs: number) => `完了した ${epochs} エポックは残っています。`,
    nothingLost: '手書きと設定はそのまま残っています。',
  },
});
