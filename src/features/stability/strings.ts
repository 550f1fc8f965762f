import type { ChangeKind } from '../../domain/stability/changes.ts';
import { defineStrings } from '../../i18n/strings.ts';

export const stabilityStrings = defineStrings({
  en: {
    title: 'How stable is this answer?',
    draw: 'Draw a digit: it is changed a little in seven ways, and the charts show when the answer flips.',
    waiting: 'Sweeping …',
    failed: 'The changed drawings could not be classified.',
    number: 'Stability',
    explained: (digit: number, percent: string) =>
      `${percent} of the slightly changed drawings are still read as ${digit}; each kind of change counts the same. A person would read all of them alike.`,
    measured: (drawings: number, milliseconds: string) =>
      `${drawings} drawings, classified in one pass; ${milliseconds} ms in all.`,
    changes: {
      'shift-x': 'Shift sideways',
      'shift-y': 'Shift up and down',
      rotation: 'Rotation',
      scale: 'Size',
      slant: 'Slant',
      pen: 'Pen width',
      dent: 'Dent, worst of 4 places',
    } satisfies Record<ChangeKind, string>,
    holds: (from: string, to: string) => `holds from ${from} to ${to}`,
    holdsAll: (from: string, to: string) => `holds all the way, ${from} to ${to}`,
    flipsTo: (digit: number) => `then ${digit}`,
    chart: (change: string, holds: string, digit: number, rival: number) =>
      `${change}: probability of ${digit} and of its rival ${rival}; ${holds}`,
    answerLine: (digit: number) => `${digit}, the answer`,
    rivalLine: 'its nearest rival',
    rivalIs: (digit: number) => `rival ${digit}`,
    otherLines: 'other digits',
    flips: 'Where it flips',
    noFlips: 'Nowhere: none of these changes makes the network read another digit.',
    previous: 'Previous flip',
    next: 'Next flip',
    place: (number: number, all: number) => `${number} of ${all}`,
    flip: (change: string, amount: string) => `${change} ${amount}`,
    readAs: (digit: number, probability: string, was: number, left: string) =>
      `Read as ${digit} (${probability}); ${was} has ${left} left.`,
    picture: (change: string, amount: string, digit: number) => `${change} ${amount}, read as ${digit}`,
  },
  ja: {
    title: 'この判定はどれだけ安定しているか',
    draw: '数字を書いてください。7 通りの方法で少しずつ変形し、判定がどこで変わるかをグラフに示します。',
    waiting: '計算しています…',
    failed: '変形した画像を判定できませんでした。',
    number: '安定度',
    explained: (digit: number, percent: string) =>
      `少しずつ変形した画像のうち ${percent} が、変わらず ${digit} と判定されました（変形の種類ごとに同じ重みで平均）。人にはどれも同じ数字に見える程度の変形です。`,
    measured: (drawings: number, milliseconds: string) =>
      `変形画像 ${drawings} 枚を一括で判定（全体で ${milliseconds} ms）。`,
    changes: {
      'shift-x': '左右の移動',
      'shift-y': '上下の移動',
      rotation: '回転',
      scale: '大きさ',
      slant: '傾き',
      pen: 'ペンの太さ',
      dent: 'へこみ（4 か所で最悪の値）',
    } satisfies Record<ChangeKind, string>,
    holds: (from: string, to: string) => `${from}〜${to} で変わらず`,
    holdsAll: (from: string, to: string) => `全範囲（${from}〜${to}）で変わらず`,
    flipsTo: (digit: number) => `その先は ${digit}`,
    chart: (change: string, holds: string, digit: number, rival: number) =>
      `${change}：${digit} と次点 ${rival} の確率。${holds}`,
    answerLine: (digit: number) => `判定 ${digit}`,
    rivalLine: '最も近い次点',
    rivalIs: (digit: number) => `次点 ${digit}`,
    otherLines: 'その他の数字',
    flips: '判定が変わる画像',
    noFlips: 'ありません。これらの変形では、ほかの数字と判定されることはありません。',
    previous: '前の画像',
    next: '次の画像',
    place: (number: number, all: number) => `${number} / ${all}`,
    flip: (change: string, amount: string) => `${change} ${amount}`,
    readAs: (digit: number, probability: string, was: number, left: string) =>
      `判定 ${digit}（${probability}）。${was} の確率は ${left}。`,
    picture: (change: string, amount: string, digit: number) => `${change} ${amount}、判定 ${digit}`,
  },
});
