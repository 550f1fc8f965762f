// This catalogue has the words of the import's dialogs.

import type { InputRange } from '../../domain/exchange/input-ways.ts';
import type { ModelFormat } from '../../domain/exchange/exported.ts';
import { defineStrings } from '../../i18n/strings.ts';

export const importStrings = defineStrings({
  en: {
    importing: 'Import',
    imported: 'Imported model',
    reading: (file: string) => `Reading ${file} …`,
    checking: 'Reading digits with it, to find out what images it expects …',
    cancel: 'Cancel',
    close: 'Close',
    use: 'Use this model',
    trainOn: 'Train it on',
    trainOnHelp: 'Starts a run from its weights, with a fresh optimizer and the settings of the next run.',
    busy: 'It can be trained on once the run that goes on has ended.',
    notRead: 'Nothing was imported',
    showRuns: 'Show runs',
    runsKept: (runs: string, count: number) =>
      count === 1 ? `The run is kept as run ${runs}.` : `${count} runs are kept: ${runs}.`,
    runsKnown: (runs: string) => `Here already, and left as they are: run ${runs}.`,
    runsUnread: (count: number) =>
      count === 1
        ? 'One record could not be read and was left out.'
        : `${count} records could not be read and were left out.`,
    noRuns: 'None of its runs could be read. Nothing changed.',
    runWeights: 'A file of runs has no weights: their figures and settings are here, their models are not.',
    comma: ', ',
    formats: {
      'tensorflow-js': 'TensorFlow.js layers model',
      keras: 'Keras',
      'keras-h5': 'Keras (HDF5)',
      onnx: 'ONNX',
      'digit-lab': 'Digit Lab',
    } satisfies Record<ModelFormat, string>,
    labels: {
      format: 'Format',
      network: 'Network',
      noticed: 'Noticed',
      facts: 'What it says of itself',
    },
    network: (layers: string, parameters: string) => `${layers} layers, ${parameters} parameters`,
    bright: { yes: 'white on black', no: 'black on white' },
    ranges: {
      unit: '0 to 1',
      bytes: '0 to 255',
      standardized: 'standardized (mean 0.1307, deviation 0.3081)',
      signed: '-1 to 1',
    } satisfies Record<InputRange, string>,
    expects: (ground: string, range: string) => `Expects ${ground}, ${range}.`,
    reads: (right: string, images: string) => `Reads ${right} of ${images} digits.`,
    readsLabel: 'Which digits?',
    readsHelp:
      'Images of MNIST, 20 of each digit, from the end of the training images. It read them in every way in which such models are fed; the best one was taken.',
    readsNot: (right: string, images: string) =>
      `It does not read digits: ${right} of ${images} at best. You can use it all the same.`,
    unchecked: 'It could not be tried on digits. It can be used, fed with ink from 0 to 1.',
    softmaxAdded: 'Its output was logits: softmax was put behind it.',
    rescaled: 'A Rescaling layer in front turns your drawings into the images that it expects.',
    channelsFirst: 'Its maps are flattened channel by channel, as in PyTorch: the weights were reordered.',
    threshold: 'It says "Not a digit" of what is unlike the digits that it read here.',
    noThreshold: 'It answers with a digit whatever you draw.',
    noFacts: 'Nothing: only its layers and weights are known.',
    trained: (images: string, epoch: string) => `trained on ${images} images, epoch ${epoch}`,
    testAccuracy: (share: string) => `${share} of the test images right, by its own figures`,
    withRun: 'Its run, with its curves, is kept too.',
  },
  ja: {
    importing: '読み込み',
    imported: '読み込んだモデル',
    reading: (file: string) => `${file} を読み込んでいます…`,
    checking: '入力画像の形式を調べるため、数字を読ませています…',
    cancel: 'キャンセル',
    close: '閉じる',
    use: 'このモデルを使う',
    trainOn: '学習を続ける',
    trainOnHelp: 'この重みから、次の実行の設定と新しいオプティマイザーで学習を始めます。',
    busy: '実行中の学習が終わると、続けて学習できます。',
    notRead: '読み込めませんでした',
    showRuns: '実行を表示',
    runsKept: (runs: string, count: number) =>
      count === 1 ? `実行 ${runs} として保存しました。` : `${count} 件の実行を保存しました：${runs}。`,
    runsKnown: (runs: string) => `すでに保存済みのため、そのままにしました：実行 ${runs}。`,
    runsUnread: (count: number) => `読み取れない記録 ${count} 件は除きました。`,
    noRuns: '読み取れる実行がありませんでした。何も変更していません。',
    runWeights: 'このファイルに重みは含まれません。数値と設定だけを保存しました。',
    comma: '、',
    formats: {
      'tensorflow-js': 'TensorFlow.js レイヤーモデル',
      keras: 'Keras',
      'keras-h5': 'Keras（HDF5）',
      onnx: 'ONNX',
      'digit-lab': 'Digit Lab',
    },
    labels: {
      format: '形式',
      network: 'ネットワーク',
      noticed: '補足',
      facts: 'モデルの情報',
    },
    network: (layers: string, parameters: string) => `${layers} 層、パラメーター ${parameters} 個`,
    bright: { yes: '黒地に白', no: '白地に黒' },
    ranges: {
      unit: '0〜1',
      bytes: '0〜255',
      standardized: '標準化（平均 0.1307、標準偏差 0.3081）',
      signed: '-1〜1',
    },
    expects: (ground: string, range: string) => `入力：${ground}、${range}。`,
    reads: (right: string, images: string) => `${images} 字中 ${right} 字を正しく読みました。`,
    readsLabel: 'どの数字？',
    readsHelp:
      'MNIST の学習画像の末尾から、各数字 20 枚ずつ。よく使われる入力形式をすべて試し、最も正解の多いものを選びました。',
    readsNot: (right: string, images: string) =>
      `数字を読めないモデルです（最良でも ${images} 字中 ${right} 字）。それでも使うことはできます。`,
    unchecked: '数字で試せませんでした。0〜1 の入力のまま使えます。',
    softmaxAdded: '出力がロジットのため、末尾に softmax を加えました。',
    rescaled: '先頭の Rescaling 層が、手書きをこの形式に変換します。',
    channelsFirst: 'PyTorch と同じくチャンネル順に Flatten しているため、重みを並べ替えました。',
    threshold: 'ここで読んだ数字に似ていないものには「数字ではない」と答えます。',
    noThreshold: '何を書いても、いずれかの数字を答えます。',
    noFacts: 'なし（層と重みだけが分かっています）。',
    trained: (images: string, epoch: string) => `学習画像 ${images} 枚、エポック ${epoch}`,
    testAccuracy: (share: string) => `テスト画像の正解率 ${share}（モデルの記録）`,
    withRun: '学習曲線を含む実行も保存します。',
  },
});
