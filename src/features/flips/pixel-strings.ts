// This catalogue has the words of the editor of single pixels.

import { defineStrings } from '../../i18n/strings.ts';

export const pixelStrings = defineStrings({
  en: {
    title: 'Pixel by pixel',
    canvas: 'Pixels of what the network sees',
    help: 'Draw in it, or use the arrow keys and Space: the answer follows.',
    twoValues: 'On or off',
    grey: 'Grey',
    intensity: 'Intensity',
    makeTwoValued: 'Make all on or off',
    undo: 'Undo',
    at: (row: number, column: number, value: string) => `Row ${row}, column ${column}: ${value}`,
  },
  ja: {
    title: '画素の編集',
    canvas: 'ネットワークが見る画像の画素',
    help: '画像をなぞるか、矢印キーとスペースキーで画素を変えると、判定も変わります。',
    twoValues: '2 値（オン・オフ）',
    grey: 'グレー',
    intensity: '濃さ',
    makeTwoValued: '全体を 2 値にする',
    undo: '元に戻す',
    at: (row: number, column: number, value: string) => `${row} 行 ${column} 列：${value}`,
  },
});
