import type { Order } from '../../domain/evaluation/choose-readings.ts';
import { defineStrings } from '../../i18n/strings.ts';
import type { ImageSet } from './evaluate-store.ts';

export const evaluateStrings = defineStrings({
  en: {
    title: 'How the model reads many images',
    sets: 'Images to evaluate on',
    setNames: { test: 'Test images', validation: 'Validation images', mine: 'My digits' } satisfies Record<
      ImageSet,
      string
    >,
    setNotes: {
      test: 'The 10,000 MNIST test images, which no training sees. They were written by people like those of the training images: your own hand may do worse.',
      validation:
        'The last of the 60,000 training images, 12,000 at most, which the present model did not learn from. Where its run chose the best epoch by them, they flatter it a little.',
      mine: 'The digits that you kept, with the labels that you gave them. A few dozen images tell little: each moves the accuracy by whole points.',
    } satisfies Record<ImageSet, string>,
    noneKept: 'No digit is kept yet. Draw one and keep it with its true label, then evaluate on it.',
    start: 'Evaluate',
    again: 'Evaluate again',
    cancel: 'Cancel',
    loading: 'Loading the images …',
    progress: (done: string, total: string) => `${done} of ${total} images`,
    progressName: 'Evaluation progress',
    done: (images: string) => `${images} images are evaluated.`,
    failed: 'The images could not be evaluated.',
    old: 'Another model answers now. These figures are of the one before; evaluate again for the present one.',
    accuracy: 'Accuracy',
    loss: 'Loss',
    mistakes: 'Mistakes',
    images: 'Images',
    took: 'Time',
    refused: 'Not a digit',
    refusedNote:
      '“Not a digit” counts the images that the pad would refuse to read; the other figures take the most probable digit all the same.',
    matrix: 'Confusion matrix',
    matrixGrid: 'Confusion matrix: choose a cell to see its images',
    matrixNote:
      'Each row is a true digit, each column what the model called it. Blue outlined cells are right; red grows with the share of mistakes, full from 2 % of the row on. It shows what is confused, not why. Click a cell for its images.',
    asShares: 'Shares of the row in %',
    predictedAxis: 'Predicted digit',
    trueAxis: 'True digit',
    cell: (label: number, predicted: number, count: number, share: string) =>
      `True ${label}, predicted ${predicted}: ${count} ${count === 1 ? 'image' : 'images'}, ${share} of the ${label}s`,
    asTable: 'As a table',
    matrixTable: 'Confusion matrix, a row a true digit, a column a predicted digit',
    scores: 'Scores of each digit',
    scoresNote:
      'Precision: of what was called this digit, how much is. Recall: of what is this digit, how much was called so. F1 is their harmonic mean.',
    digit: 'Digit',
    precision: 'Precision',
    recall: 'Recall',
    lowest: 'lowest F1',
    calibration: 'Calibration',
    calibrationNote:
      'Images in ten bins by the probability of their answer, and how many of each bin are right. It shows whether 90 % means nine in ten; bins of few images are noisy.',
    calibrationChart: (error: string) =>
      `Accuracy against confidence in ten bins; expected calibration error ${error}`,
    confidence: 'Confidence',
    bin: (from: string, to: string, count: number, accuracy: string) =>
      `${from} to ${to}: ${count} images, ${accuracy} right`,
    accuracyKey: 'accuracy of a bin',
    idealKey: 'as right as it is sure',
    expectedError: (error: string) =>
      `Expected calibration error: ${error}, the mean distance from that line.`,
    gallery: 'Images',
    show: 'Show',
    orders: {
      'confident-mistakes': 'most confident mistakes',
      'least-certain': 'least certain',
      'in-order': 'all, in order',
    } satisfies Record<Order, string>,
    trueDigit: 'True digit',
    predictedDigit: 'Predicted digit',
    any: 'any',
    shown: (shown: string, all: string) => `${shown} of ${all} images`,
    noneShown: 'No image is like this.',
    more: 'Show more',
    picture: (index: number, label: number, predicted: number, share: string) =>
      `Image ${index}: a ${label}, read as ${predicted} with ${share}`,
    truth: (label: number) => `A ${label}`,
    ten: (shares: string) => `Probabilities of 0 to 9: ${shares}`,
    place: 'Put on the pad',
    placeImage: (index: number) => `Put on the pad: image ${index}`,
    compare: 'Beside another model',
    compareNote:
      'The model that was evaluated and another one, on the same images. It shows where they differ; it does not say that the better one here is better on your hand.',
    compareWith: 'Compare with',
    compareNow: 'Compare',
    compareLater:
      'The ready-made model is the one that was evaluated. Train one of your own, and see here where the two differ.',
    model: 'Model',
    presentModel: 'Evaluated model',
    shippedModel: 'Ready-made model',
    rightAlone: 'Right alone',
    differ: (all: string, different: string, bothWrong: string) =>
      `Of ${all} images they give different digits to ${different}; ${bothWrong} are read wrong by both.`,
    chance: (chance: string) =>
      `If neither were better, so uneven a split of the images that only one reads right would come by chance with p = ${chance} (exact sign test).`,
    otherModel: (verdict: string) => `other: ${verdict}`,
  },
  ja: {
    title: '多数の画像でモデルを評価する',
    sets: '評価に使う画像',
    setNames: { test: 'テスト画像', validation: '検証画像', mine: '自分の字' } satisfies Record<
      ImageSet,
      string
    >,
    setNotes: {
      test: 'MNIST のテスト画像 10,000 枚。学習には一切使われません。ただし書き手は学習画像と似た人々なので、自分の字ではこれより低くなることがあります。',
      validation:
        '学習画像 60,000 枚の末尾から最大 12,000 枚。現在のモデルの学習には使われていません。ただし、最良のエポックを選ぶのに使われた場合は、値がやや甘くなります。',
      mine: '保存した自分の字を、付けた正解のラベルで評価します。枚数が少ないうちは、1 枚で正解率が数ポイント動きます。',
    } satisfies Record<ImageSet, string>,
    noneKept: '保存した字はまだありません。数字を書き、正解のラベルを付けて保存すると評価できます。',
    start: '評価する',
    again: 'もう一度評価する',
    cancel: '中止',
    loading: '画像を読み込んでいます…',
    progress: (done: string, total: string) => `${total} 枚中 ${done} 枚`,
    progressName: '評価の進行状況',
    done: (images: string) => `${images} 枚の評価が終わりました。`,
    failed: '評価できませんでした。',
    old: '現在は別のモデルが判定しています。以下は以前のモデルの結果です。現在のモデルの結果を見るには、もう一度評価してください。',
    accuracy: '正解率',
    loss: '損失',
    mistakes: '誤り',
    images: '枚数',
    took: '時間',
    refused: '数字ではないと判定',
    refusedNote:
      '「数字ではないと判定」は、パッドで「数字ではありません」と表示される画像の枚数です。ほかの指標では、その場合も最も確率の高い数字を判定として数えています。',
    matrix: '混同行列',
    matrixGrid: '混同行列：セルを選ぶと該当する画像を表示',
    matrixNote:
      '行は正解の数字、列はモデルが判定した数字です。青い枠のセルが正解で、赤は誤りの割合が高いほど濃くなります（行の 2 % 以上で最も濃い）。何と何を間違えるかは分かりますが、理由までは分かりません。セルを選ぶと画像を表示します。',
    asShares: '行に対する割合（%）',
    predictedAxis: '判定した数字',
    trueAxis: '正解の数字',
    cell: (label: number, predicted: number, count: number, share: string) =>
      `正解 ${label}、判定 ${predicted}：${count} 枚（正解 ${label} の ${share}）`,
    asTable: '表で見る',
    matrixTable: '混同行列（行は正解の数字、列は判定した数字）',
    scores: '数字ごとの指標',
    scoresNote:
      '適合率：その数字と判定したもののうち、正しかった割合。再現率：その数字の画像のうち、正しく判定できた割合。F1 は両者の調和平均です。',
    digit: '数字',
    precision: '適合率',
    recall: '再現率',
    lowest: 'F1 最低',
    calibration: '確信度の較正',
    calibrationNote:
      '判定の確率で画像を 10 の区間に分け、区間ごとの正解率を示します。「90 %」が本当に 10 回中 9 回の正解を意味するかが分かります。枚数の少ない区間の値は不安定です。',
    calibrationChart: (error: string) => `確信度と正解率の関係（10 区間）。期待較正誤差 ${error}`,
    confidence: '確信度',
    bin: (from: string, to: string, count: number, accuracy: string) =>
      `${from}〜${to}：${count} 枚、正解率 ${accuracy}`,
    accuracyKey: '区間の正解率',
    idealKey: '確信度と正解率が一致',
    expectedError: (error: string) => `期待較正誤差（ECE）：${error}（この線からの平均的なずれ）`,
    gallery: '画像',
    show: '表示',
    orders: {
      'confident-mistakes': '確信度の高い誤り',
      'least-certain': '判定が最も際どいもの',
      'in-order': 'すべて（順番どおり）',
    } satisfies Record<Order, string>,
    trueDigit: '正解の数字',
    predictedDigit: '判定した数字',
    any: 'すべて',
    shown: (shown: string, all: string) => `${all} 枚中 ${shown} 枚を表示`,
    noneShown: '該当する画像はありません。',
    more: 'さらに表示',
    picture: (index: number, label: number, predicted: number, share: string) =>
      `画像 ${index}：正解 ${label}、判定 ${predicted}（${share}）`,
    truth: (label: number) => `正解 ${label}`,
    ten: (shares: string) => `0〜9 の確率：${shares}`,
    place: 'パッドに置く',
    placeImage: (index: number) => `画像 ${index} をパッドに置く`,
    compare: '別のモデルとの比較',
    compareNote:
      '評価したモデルと別のモデルを、同じ画像で比べます。どこで判定が分かれるかは分かりますが、ここで優れたモデルが自分の字でも優れているとは限りません。',
    compareWith: '比較する相手',
    compareNow: '比較する',
    compareLater: '評価したのは付属モデルです。自分で学習したモデルができると、違いをここで確認できます。',
    model: 'モデル',
    presentModel: '評価したモデル',
    shippedModel: '付属モデル',
    rightAlone: '一方だけ正解',
    differ: (all: string, different: string, bothWrong: string) =>
      `${all} 枚のうち ${different} 枚で判定が分かれました。両方とも誤った画像は ${bothWrong} 枚です。`,
    chance: (chance: string) =>
      `両者に差がないとした場合、片方だけが正解した画像がこれほど偏る確率は p = ${chance}（正確な符号検定）。`,
    otherModel: (verdict: string) => `相手：${verdict}`,
  },
});
