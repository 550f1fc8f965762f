// The words of training. Metric names stay as Keras writes them, in both languages.

import type { ErrorCode } from '../../domain/coded-error.ts';
import { defineStrings } from '../../i18n/strings.ts';

const MB = (bytes: number) => (bytes / 1e6).toFixed(1);

export const trainingStrings = defineStrings({
  en: {
    title: 'Train',
    section: 'Training',
    run: (number: number) => `Run ${number}`,
    train: 'Train',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    freshRun: 'Train starts a fresh run with new weights; the curves below are replaced.',
    changed: (preset: string) => `${preset}, changed`,
    batchChip: (size: number) => `batch ${size}`,
    patienceChip: (epochs: number) => `patience ${epochs}`,
    noPatienceChip: 'no early stopping',
    augmentedChip: 'augmented',
    backend: 'Backend',
    workers: (count: number) => `${count} workers`,
    estimate: (epoch: string, run: string) =>
      `At the speed measured here: about ${epoch} an epoch, ${run} at most.`,
    backendNote: {
      'no-gpu': 'No GPU can be used here, so the processor trains, by WebAssembly.',
      'wasm-faster': 'Measured here: the processor, by WebAssembly, trains faster than this GPU.',
      'webgl-failed': 'WebGL could not train here, so the processor does, by WebAssembly.',
      'webgl-software': 'No GPU: WebGL runs in software. For a quick look, use fewer training images.',
      'only-javascript':
        'Neither WebGL nor WebAssembly could start, so plain JavaScript trains: slowly. Try 2,000 training images.',
      forced: '',
    },
    imagesPerSecond: (speed: string) => `${speed} images/s`,
    progress: 'Training progress',
    epochOf: (epoch: number, epochs: number) => `Epoch ${epoch} of ${epochs}`,
    batchOf: (batch: number, batches: number) => `batch ${batch} of ${batches}`,
    waits: {
      'loading-data': (loaded: number, total: number) => `Loading MNIST: ${MB(loaded)} of ${MB(total)} MB`,
      'preparing-backend': 'Measuring what trains fastest here',
      'first-batch': 'First batch',
    },
    starting: 'Starting',
    validating: 'validating',
    paused: 'paused',
    testing: 'Evaluating on the 10,000 test images',
    timeLeft: (text: string) => `about ${text} left at most`,
    lossTitle: 'Loss',
    accuracyTitle: 'Accuracy',
    lossChart: 'Loss chart',
    accuracyChart: 'Accuracy chart',
    logScale: 'Log scale',
    best: (epoch: number) => `best, epoch ${epoch}`,
    stopped: (epoch: number) => `stopped, epoch ${epoch}`,
    diverged: (epoch: number) => `diverged, epoch ${epoch}`,
    soFar: 'this epoch so far',
    noCurves: 'The curves appear here, one point an epoch.',
    lossNote:
      'val_loss can lie below loss: loss is a mean over the epoch, while the network was still worse and with dropout on; val_loss is measured after it, with dropout off.',
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
    restored: (epoch: number) =>
      `The weights of epoch ${epoch}, the best on validation images, are kept and answer now.`,
    nothingKept: 'No epoch was finished.',
    tested: (accuracy: string, loss: string) =>
      `Accuracy ${accuracy}, loss ${loss} on the 10,000 test images, which took no part in training.`,
    showTestImage: 'Show a test image',
    testImageNumber: 'Number',
    testImageHelp: '0 to 9,999; empty for a random one',
    testImageWrong: 'Write a whole number from 0 to 9,999, or nothing.',
    testImage: (index: number) => `Test image ${index}`,
    testImageAnswer: (label: number, predicted: number) => `Label ${label}. Predicted ${predicted}.`,
    warped: 'val, warped',
    warpedNote:
      'Warped: measured on validation images varied as the training images are, which shows what MNIST alone does not.',
    correctNetwork:
      'The network needs a correction before training can start; the Model tab says at which layer.',
    correctSettings: 'A setting needs a correction before training can start; see Settings.',
    retry: 'Retry',
    continueFrom: (epoch: number) => `Continue from epoch ${epoch}`,
    dismiss: 'Dismiss',
    errors: {
      'data-missing': (file: string) =>
        `A file of MNIST did not arrive: ${file}. Check the connection, then try again.`,
      'data-invalid': (file: string) =>
        `A file does not hold what it should: ${file}. Nothing was trained on it. Retry; if it stays so, the site was published incompletely.`,
      'backend-unavailable': (name: string) =>
        `The backend ${name} cannot train in this browser. Set "Trains on" back to Automatic, and open the page without ?backend=.`,
      'backend-lost': () =>
        'The GPU was lost, as happens after sleep or a driver reset. Training stopped before it could learn from garbage.',
      'no-validation-images': () =>
        'There are no validation images to watch. Raise the validation split or the number of images.',
      'not-ready': () => 'There is no model yet. Train first.',
      busy: () => 'A run is going on. Stop it first.',
      'worker-died': (why: string) => `The training worker ended unexpectedly. ${why}`,
      'worker-silent': () => 'The training worker no longer answered and was restarted.',
      'version-mismatch': () => 'The page and its worker are of different versions. Reload the page.',
      'unknown-message': (what: string) => `The worker does not know the message ${what}. Reload the page.`,
      internal: (what: string) => `An error of the program itself: ${what}`,
    } satisfies Record<ErrorCode, (subject: string) => string>,
    problemTitle: 'Training could not go on',
    smallProblemTitle: 'That did not work',
    kept: (epochs: number) =>
      epochs === 1
        ? 'The finished epoch and its weights are kept.'
        : `The ${epochs} finished epochs and their weights are kept.`,
    nothingLost: 'Your drawing and settings are kept.',
  },
  ja: {
    title: '学習',
    section: '学習',
    run: (number: number) => `${number} 回目`,
    train: '学習を開始',
    pause: '一時停止',
    resume: '再開',
    stop: '終了',
    freshRun: '「学習を開始」を押すと、新しい重みで最初から学習します。下の曲線は置き換わります。',
    changed: (preset: string) => `${preset}（変更あり）`,
    batchChip: (size: number) => `バッチ ${size}`,
    patienceChip: (epochs: number) => `patience ${epochs}`,
    noPatienceChip: '早期終了なし',
    augmentedChip: 'データ拡張',
    backend: 'バックエンド',
    workers: (count: number) => `${count} ワーカー`,
    estimate: (epoch: string, run: string) =>
      `この端末での測定から、1 エポック約 ${epoch}、全体で最長約 ${run} の見込みです。`,
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
    imagesPerSecond: (speed: string) => `${speed} 枚/秒`,
    progress: '学習の進行状況',
    epochOf: (epoch: number, epochs: number) => `エポック ${epoch} / ${epochs}`,
    batchOf: (batch: number, batches: number) => `バッチ ${batch} / ${batches}`,
    waits: {
      'loading-data': (loaded: number, total: number) =>
        `MNIST を読み込み中：${MB(loaded)} / ${MB(total)} MB`,
      'preparing-backend': 'この端末で最も速い方法を測定しています',
      'first-batch': '最初のバッチ',
    },
    starting: '開始しています',
    validating: '検証中',
    paused: '一時停止中',
    testing: 'テスト画像 10,000 枚で評価しています',
    timeLeft: (text: string) => `残り最長で約 ${text}`,
    lossTitle: '損失',
    accuracyTitle: '正解率',
    lossChart: '損失グラフ',
    accuracyChart: '正解率グラフ',
    logScale: '対数目盛',
    best: (epoch: number) => `最良：エポック ${epoch}`,
    stopped: (epoch: number) => `終了：エポック ${epoch}`,
    diverged: (epoch: number) => `発散：エポック ${epoch}`,
    soFar: '現在のエポック（途中）',
    noCurves: 'エポックごとに 1 点ずつ、ここに曲線が描かれます。',
    lossNote:
      'val_loss が loss を下回ることがあります。loss はエポック中の平均で、まだ未熟な段階をドロップアウトありで測った値、val_loss はエポック後にドロップアウトなしで測った値だからです。',
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
    restored: (epoch: number) => `検証で最良だったエポック ${epoch} の重みを保持し、判定に使っています。`,
    nothingKept: '完了したエポックはありません。',
    tested: (accuracy: string, loss: string) =>
      `学習に使っていないテスト画像 10,000 枚に対して、正解率 ${accuracy}、損失 ${loss}。`,
    showTestImage: 'テスト画像を表示',
    testImageNumber: '番号',
    testImageHelp: '0〜9,999。空欄なら無作為に選びます',
    testImageWrong: '0〜9,999 の整数を入力するか、空欄にしてください。',
    testImage: (index: number) => `テスト画像 ${index}`,
    testImageAnswer: (label: number, predicted: number) => `正解 ${label}、判定 ${predicted}`,
    warped: 'val（変形）',
    warpedNote:
      '「変形」は、学習画像と同じように変形した検証画像での値です。MNIST だけでは見えない強さを示します。',
    correctNetwork: 'ネットワークに修正が必要です。該当する層は「モデル」タブに表示されます。',
    correctSettings: '設定に修正が必要な項目があります。「設定」をご確認ください。',
    retry: '再試行',
    continueFrom: (epoch: number) => `エポック ${epoch} から続ける`,
    dismiss: '閉じる',
    errors: {
      'data-missing': (file: string) =>
        `MNIST のファイル ${file} を取得できませんでした。接続を確認して、再試行してください。`,
      'data-invalid': (file: string) =>
        `ファイル ${file} の内容が正しくありません。このデータでの学習は行っていません。再試行しても直らない場合は、サイトの公開が不完全です。`,
      'backend-unavailable': (name: string) =>
        `このブラウザーではバックエンド ${name} で学習できません。設定の「学習に使うもの」を「自動」に戻し、?backend= を外して開いてください。`,
      'backend-lost': () =>
        'GPU が使えなくなりました（スリープやドライバーのリセットで起こります）。誤った値で学習しないよう、ただちに停止しました。',
      'no-validation-images': () =>
        '検証画像がありません。検証画像の割合か学習画像の枚数を増やしてください。',
      'not-ready': () => 'モデルがまだありません。先に学習してください。',
      busy: () => '学習を実行中です。先に終了してください。',
      'worker-died': (why: string) => `学習用ワーカーが予期せず終了しました。${why}`,
      'worker-silent': () => '学習用ワーカーが応答しなくなったため、再起動しました。',
      'version-mismatch': () => 'ページとワーカーのバージョンが異なります。ページを再読み込みしてください。',
      'unknown-message': (what: string) =>
        `ワーカーが未知のメッセージ ${what} を受け取りました。ページを再読み込みしてください。`,
      internal: (what: string) => `プログラム内部のエラーです：${what}`,
    },
    problemTitle: '学習を続けられませんでした',
    smallProblemTitle: '操作を完了できませんでした',
    kept: (epochs: number) => `完了した ${epochs} エポックとその重みは保持されています。`,
    nothingLost: '手書きと設定はそのまま残っています。',
  },
});
