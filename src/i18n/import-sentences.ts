// Says of a file that was refused what is wrong with it and what to do. Nothing has changed then, which every sentence ends with.

import type { ImportProblem } from '../domain/exchange/imported.ts';
import type { NetworkProblem } from '../domain/network/network-problems.ts';
import { bytesText } from './bytes-text.ts';
import { defineStrings, useLanguage, useStrings } from './strings.ts';

const importSentences = defineStrings({
  en: {
    /** It stands between sentences. */
    between: ' ',
    nothingChanged: 'Nothing was taken from it, and nothing changed.',
    unknownFile: (file: string) =>
      `${file} is none of the files that can be imported: models of TensorFlow.js, Keras (.keras, .h5), ONNX and Digit Lab, runs, kept digits, links to experiments.`,
    unreadable: (file: string) =>
      `The browser could not read ${file}. Of a folder, choose the files in it or a zip of it.`,
    otherFormat: {
      pytorch: (file: string) =>
        `${file} is a PyTorch file, which can run code when it is opened. Export the model to ONNX instead: torch.onnx.export(model, torch.zeros(1, 1, 28, 28), "model.onnx").`,
      'saved-model': (file: string) =>
        `${file} is a TensorFlow SavedModel. Save the model as Keras instead: model.save("model.keras").`,
      'graph-model': (file: string) =>
        `${file} is a TensorFlow.js graph model, which has no layers. Convert it with --output_format=tfjs_layers_model, or save it as .keras.`,
      python: (file: string) =>
        `${file} is a Python pickle, which can run code when it is opened. Save the model as .keras or ONNX instead.`,
    },
    damaged: (file: string, part: string) =>
      file === part
        ? `${file} is damaged or incomplete. Copy or export it once more.`
        : `${file} is damaged: ${part} does not hold what it should. Copy or export it once more.`,
    tooLarge: (file: string, size: string, most: string) =>
      `${file} has ${size}; at most ${most} can be read. No network that runs here is so large.`,
    encrypted: (file: string) => `${file} asks for a password. Unpack it, then choose the files in it.`,
    weightsOnly: (file: string) =>
      `${file} has weights, but not the layers that they belong to. Save the whole model: model.save("model.keras").`,
    several: (files: string) => `Each of these holds something of its own: ${files}. Choose one at a time.`,
    filesMissing: (file: string, names: string) => `${file} needs ${names}. Choose them together.`,
    newerVersion: (file: string, version: string) =>
      `${file} is of version ${version}, which is newer than this page. Reload the page, then try again.`,
    inputShape: (shape: string) =>
      `It takes input of the shape ${shape}, not images of 28×28 pixels with one channel.`,
    branches: 'Its layers branch; here each layer must follow on one other.',
    unknownLayer: (at: string, layer: string) => `Layer ${at}, ${layer}, is not for pictures of digits.`,
    unknownSetting: (at: string, layer: string, setting: string, value: string) =>
      `Layer ${at}, ${layer}, has ${setting} = ${value}, which does not exist here.`,
    weightMissing: (at: string, layer: string, weight: string) =>
      `Layer ${at}, ${layer}, lacks its ${weight}.`,
    weightShape: (at: string, layer: string, weight: string, expected: string, found: string) =>
      `Layer ${at}, ${layer}: its ${weight} has the shape ${found}, not ${expected}.`,
    notFinite: (at: string, layer: string, weight: string) =>
      `Layer ${at}, ${layer}: its ${weight} holds numbers that are not finite, as after a run that diverged.`,
    network: (sentence: string) => `It can be read, but not run here. ${sentence}`,
    gaveUp: 'Reading it took too long or too much memory.',
  },
  ja: {
    between: '',
    nothingChanged: 'ファイル全体を読み込まず、何も変更していません。',
    unknownFile: (file: string) =>
      `${file} は読み込める形式ではありません。TensorFlow.js、Keras（.keras、.h5）、ONNX、Digit Lab のモデル、実行、保存した数字、実験のリンクを読み込めます。`,
    unreadable: (file: string) =>
      `${file} を読み取れませんでした。フォルダーの場合は、中のファイルを選ぶか ZIP にしてください。`,
    otherFormat: {
      pytorch: (file: string) =>
        `${file} は PyTorch のファイルで、開くとコードが実行されるおそれがあります。ONNX に書き出してください：torch.onnx.export(model, torch.zeros(1, 1, 28, 28), "model.onnx")。`,
      'saved-model': (file: string) =>
        `${file} は TensorFlow の SavedModel です。Keras 形式で保存してください：model.save("model.keras")。`,
      'graph-model': (file: string) =>
        `${file} は TensorFlow.js のグラフモデルで、層の情報がありません。--output_format=tfjs_layers_model で変換するか、.keras で保存してください。`,
      python: (file: string) =>
        `${file} は Python の pickle で、開くとコードが実行されるおそれがあります。.keras か ONNX で保存してください。`,
    },
    damaged: (file: string, part: string) =>
      file === part
        ? `${file} は壊れているか、途中で切れています。もう一度コピーか書き出しをしてください。`
        : `${file} は壊れています（${part} の内容が正しくありません）。もう一度コピーか書き出しをしてください。`,
    tooLarge: (file: string, size: string, most: string) =>
      `${file} は ${size} あります。読み込めるのは ${most} までで、ここで動くネットワークはこれより小さくなります。`,
    encrypted: (file: string) =>
      `${file} にはパスワードが必要です。展開してから、中のファイルを選んでください。`,
    weightsOnly: (file: string) =>
      `${file} には重みだけがあり、層の情報がありません。モデル全体を保存してください：model.save("model.keras")。`,
    several: (files: string) => `それぞれ別の内容のファイルです：${files}。1 つずつ選んでください。`,
    filesMissing: (file: string, names: string) => `${file} には ${names} も必要です。一緒に選んでください。`,
    newerVersion: (file: string, version: string) =>
      `${file} はバージョン ${version} で、このページより新しいものです。ページを再読み込みして、もう一度お試しください。`,
    inputShape: (shape: string) => `入力の形が ${shape} です。28×28 画素、1 チャンネルの画像だけを扱えます。`,
    branches: '層が枝分かれしています。ここでは、層が 1 列につながるモデルだけを扱えます。',
    unknownLayer: (at: string, layer: string) => `第 ${at} 層の ${layer} は、数字の画像には使えません。`,
    unknownSetting: (at: string, layer: string, setting: string, value: string) =>
      `第 ${at} 層の ${layer} の設定 ${setting} = ${value} には対応していません。`,
    weightMissing: (at: string, layer: string, weight: string) =>
      `第 ${at} 層の ${layer} に ${weight} がありません。`,
    weightShape: (at: string, layer: string, weight: string, expected: string, found: string) =>
      `第 ${at} 層の ${layer} の ${weight} の形が ${found} です（正しくは ${expected}）。`,
    notFinite: (at: string, layer: string, weight: string) =>
      `第 ${at} 層の ${layer} の ${weight} に有限でない値があります（発散した学習の結果など）。`,
    network: (sentence: string) => `読み取れましたが、ここでは動かせません。${sentence}`,
    gaveUp: '読み込みに時間かメモリーがかかりすぎました。',
  },
});

/**
 * @param networkSentence says what is wrong with a network of ours
 * @returns a function that writes what is wrong with a file in the language of the page, and that nothing changed
 */
export function useImportSentence(
  networkSentence: (problem: NetworkProblem) => string,
): (problem: ImportProblem) => string {
  const strings = useStrings(importSentences);
  const number = new Intl.NumberFormat(useLanguage());
  const shape = (sides: readonly (number | null)[]) => `(${sides.map((side) => side ?? '?').join(', ')})`;
  const list = (names: readonly string[]) => names.join(', ');
  const wrong = (of: ImportProblem): string => {
    switch (of.problem) {
      case 'unknown-file':
        return strings.unknownFile(of.file);
      case 'unreadable':
        return strings.unreadable(of.file);
      case 'other-format':
        return strings.otherFormat[of.format](of.file);
      case 'damaged':
        return strings.damaged(of.file, of.part);
      case 'too-large':
        return strings.tooLarge(of.file, bytesText(of.bytes), bytesText(of.most));
      case 'encrypted':
        return strings.encrypted(of.file);
      case 'weights-only':
        return strings.weightsOnly(of.file);
      case 'several':
        return strings.several(list(of.files));
      case 'files-missing':
        return strings.filesMissing(of.file, list(of.names));
      case 'newer-version':
        return strings.newerVersion(of.file, of.version);
      case 'input-shape':
        return strings.inputShape(shape(of.shape));
      case 'branches':
        return strings.branches;
      case 'unknown-layer':
        return strings.unknownLayer(number.format(of.at), of.layer);
      case 'unknown-setting':
        return strings.unknownSetting(number.format(of.at), of.layer, of.setting, of.value);
      case 'weights':
        return of.found === null
          ? strings.weightMissing(number.format(of.at), of.layer, of.weight)
          : strings.weightShape(
              number.format(of.at),
              of.layer,
              of.weight,
              shape(of.expected),
              shape(of.found),
            );
      case 'not-finite':
        return strings.notFinite(number.format(of.at), of.layer, of.weight);
      case 'network':
        return strings.network(networkSentence(of.network));
      case 'gave-up':
        return strings.gaveUp;
    }
  };
  return (problem) => [wrong(problem), strings.nothingChanged].join(strings.between);
}
