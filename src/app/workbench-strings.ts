// This catalogue has the names of the tabs in the order of the page; a tab without a panel does not show.

import { defineStrings } from '../i18n/strings.ts';

export const workbenchStrings = defineStrings({
  en: {
    section: 'Workbench',
    tabs: {
      model: 'Model',
      runs: 'Runs',
      evaluate: 'Evaluate',
      'look-inside': 'Look inside',
      'my-digits': 'My digits',
      stability: 'Stability',
    },
  },
  ja: {
    section: '作業台',
    tabs: {
      model: 'モデル',
      runs: '実行',
      evaluate: '評価',
      'look-inside': '中を見る',
      'my-digits': '自分の字',
      stability: '安定性',
    },
  },
});
