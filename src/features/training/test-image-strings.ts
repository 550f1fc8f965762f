// This catalogue has the words of the test images, which come with them.

import { defineStrings } from '../../i18n/strings.ts';

export const testImageStrings = defineStrings({
  en: {
    showTestImage: 'Show a test image',
    testImageNumber: 'Number',
    testImageHelp: '0 to 9,999; empty for a random one',
    testImageWrong: 'Write a whole number from 0 to 9,999, or nothing.',
    testImage: (index: number) => `Test image ${index}`,
    testImageIs: (index: number) => `Test image ${index}.`,
    testImageAnswer: (label: number, predicted: number) => `Label ${label}. Predicted ${predicted}.`,
  },
  ja: {
    showTestImage: 'テスト画像を表示',
    testImageNumber: '番号',
    testImageHelp: '0〜9,999。空欄なら無作為に選びます',
    testImageWrong: '0〜9,999 の整数を入力するか、空欄にしてください。',
    testImage: (index: number) => `テスト画像 ${index}`,
    testImageIs: (index: number) => `テスト画像 ${index}：`,
    testImageAnswer: (label: number, predicted: number) => `正解 ${label}、判定 ${predicted}`,
  },
});
