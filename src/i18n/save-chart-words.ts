// Gives the control that saves a chart its words.

import { useMemo } from 'react';
import { useSavedSentence } from './saved-sentence.ts';
import { defineStrings, useStrings } from './strings.ts';

const strings = defineStrings({
  en: {
    saveChart: (chart: string) => `Save chart: ${chart}`,
    choose: 'Save chart',
    notDrawn: 'The browser could not draw the picture. Choose SVG.',
  },
  ja: {
    saveChart: (chart: string) => `グラフを保存：${chart}`,
    choose: 'グラフを保存',
    notDrawn: 'ブラウザーで画像を作成できませんでした。SVG を選んでください。',
  },
});

export function useSaveChartWords() {
  const words = useStrings(strings);
  const saved = useSavedSentence();
  return useMemo(() => ({ ...words, saved }), [words, saved]);
}
