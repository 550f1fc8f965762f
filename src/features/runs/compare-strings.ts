// This catalogue has the words of the comparison of runs.

import type { Incomparability } from '../../domain/run/run-figures.ts';
import { defineStrings } from '../../i18n/strings.ts';

export const compareStrings = defineStrings({
  en: {
    title: 'Compare',
    choose: 'Tick up to eight runs in the table to compare their curves.',
    chosen: (count: number, most: number) => `${count} of at most ${most} runs`,
    chooseNone: 'Choose none',
    deleteChosen: (count: number) =>
      count === 1 ? 'Delete the chosen run' : `Delete the ${count} chosen runs`,
    axis: 'Horizontal axis',
    axes: { epochs: 'Epochs', seconds: 'Seconds' },
    axisNames: { epochs: 'epoch', seconds: 'seconds of training' },
    logScale: 'Log scale',
    groupRepeats: 'Group repeats',
    aboutGroups: 'About grouped repeats',
    groupNote:
      'Runs that differ in the seed alone are one. The line is their mean, as far as all of them went; the band reaches from the least to the most on validation images; ± is the standard deviation.',
    loss: 'Loss',
    accuracy: 'Accuracy',
    lossChart: 'Compared loss',
    accuracyChart: 'Compared accuracy',
    chartText: (quantity: string, count: number) =>
      count === 1
        ? `${quantity} and val_${quantity} of one run`
        : `${quantity} and val_${quantity} of ${count} runs over each other; the table below has their figures`,
    tip: (number: number, count: number, epoch: number) =>
      count > 1 ? `Mean of ${count} runs, epoch ${epoch}` : `Run ${number}, epoch ${epoch}`,
    range: (least: string, most: string) => `${least} to ${most}`,
    family: (count: number, name: string) => `${count} runs of ${name}`,
    familyOf: (number: number, count: number) => `Run ${number} and its repeats (${count} runs)`,
    pin: 'Pin',
    pinRun: (number: number) => `Pin run ${number}`,
    leaveOut: (number: number) => `Leave out run ${number}`,
    incomparable: {
      'validation-images': (groups: string) =>
        `val_loss and val_accuracy do not compare between ${groups}: they validated on different images. Test accuracy does.`,
      'training-images': (groups: string) =>
        `loss and accuracy do not compare between ${groups}: they trained on different images.`,
      'not-tested': (groups: string) => `The test images were not read by all: ${groups} differ in this.`,
    } satisfies Record<Incomparability, (groups: string) => string>,
    runsOf: (numbers: string, count: number) => (count === 1 ? `run ${numbers}` : `runs ${numbers}`),
    listAnd: ' and ',
    listComma: ', ',
    groupAnd: ' and ',
    figures: 'Compared figures',
    run: 'Run',
    figureNames: {
      valLoss: 'Best val_loss',
      valAccuracy: 'val_accuracy',
      testAccuracy: 'Test accuracy',
      epochsDone: 'Epochs',
      seconds: 'Time',
      secondsPerEpoch: 'An epoch',
    },
    seconds: (text: string) => `${text} s`,
    plusMinus: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
    differences: 'Differences',
    onlyDiffering: 'Only what differs',
    chooseSecond: 'Tick a second run to see what differs.',
    onlySeeds: 'These runs differ in their seeds alone.',
    allAlike: 'Settings and layers of these runs are the same.',
    settingOrLayer: 'Setting or layer',
    runNumber: (number: number) => `Run ${number}`,
    there: 'yes',
  },
  ja: {
    title: '比較',
    choose: '表で最大 8 件の実行を選ぶと、曲線を比べられます。',
    chosen: (count: number, most: number) => `${count} 件を選択中（最大 ${most} 件）`,
    chooseNone: '選択を解除',
    deleteChosen: (count: number) => `選択した ${count} 件を削除`,
    axis: '横軸',
    axes: { epochs: 'エポック', seconds: '秒' },
    axisNames: { epochs: 'エポック', seconds: '学習時間（秒）' },
    logScale: '対数目盛',
    groupRepeats: '繰り返しをまとめる',
    aboutGroups: '繰り返しのまとめ方',
    groupNote:
      'シードだけが異なる実行を 1 つにまとめます。線は全実行がそろうエポックまでの平均、帯は検証画像での最小から最大まで、± は標準偏差です。',
    loss: '損失',
    accuracy: '正解率',
    lossChart: '損失の比較',
    accuracyChart: '正解率の比較',
    chartText: (quantity: string, count: number) =>
      `${count} 件の実行の ${quantity} と val_${quantity} を重ねたグラフ`,
    tip: (number: number, count: number, epoch: number) =>
      count > 1 ? `${count} 件の平均、エポック ${epoch}` : `実行 ${number}、エポック ${epoch}`,
    range: (least: string, most: string) => `${least}〜${most}`,
    family: (count: number, name: string) => `${name}（${count} 件）`,
    familyOf: (number: number, count: number) => `実行 ${number} とその繰り返し（${count} 件）`,
    pin: '固定',
    pinRun: (number: number) => `実行 ${number} を固定`,
    leaveOut: (number: number) => `実行 ${number} を比較から外す`,
    incomparable: {
      'validation-images': (groups: string) =>
        `${groups}では検証に使った画像が異なるため、val_loss と val_accuracy は比較できません（テスト正解率は可）。`,
      'training-images': (groups: string) =>
        `${groups}では学習に使った画像が異なるため、loss と accuracy は比較できません。`,
      'not-tested': (groups: string) => `${groups}では、テスト画像で評価したかどうかが異なります。`,
    },
    runsOf: (numbers: string, _count: number) => `実行 ${numbers} `,
    listAnd: '、',
    listComma: '、',
    groupAnd: 'と',
    figures: '比較する数値',
    run: '実行',
    figureNames: {
      valLoss: '最良の val_loss',
      valAccuracy: 'val_accuracy',
      testAccuracy: 'テスト正解率',
      epochsDone: 'エポック',
      seconds: '時間',
      secondsPerEpoch: '1 エポック',
    },
    seconds: (text: string) => `${text} 秒`,
    plusMinus: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
    differences: '違い',
    onlyDiffering: '異なるものだけ',
    chooseSecond: 'もう 1 件選ぶと、違いを表示します。',
    onlySeeds: 'これらの実行の違いはシードだけです。',
    allAlike: '設定と層はすべて同じです。',
    settingOrLayer: '設定・層',
    runNumber: (number: number) => `実行 ${number}`,
    there: 'あり',
  },
});
