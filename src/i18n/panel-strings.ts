// This catalogue has what stands in place of a panel that cannot be shown, whichever it is.

import { defineStrings } from './strings.ts';

export const panelStrings = defineStrings({
  en: {
    missing: {
      title: 'This part of the page did not arrive',
      text: 'Check the connection, then press Retry; if it stays so, reload the page. Everything else works on.',
    },
    broken: {
      title: 'This part of the page has run into an error',
      text: 'Press Retry to show it again. Everything else works on.',
    },
    retry: 'Retry',
  },
  ja: {
    missing: {
      title: 'この部分を読み込めませんでした',
      text: '接続を確認して再試行してください。直らない場合はページを再読み込みしてください。ほかの部分はそのまま使えます。',
    },
    broken: {
      title: 'この部分でエラーが発生しました',
      text: '再試行すると、もう一度表示します。ほかの部分はそのまま使えます。',
    },
    retry: '再試行',
  },
});
