// This catalogue has the words of what is imported that stand on the page from the start.

import { defineStrings } from '../../../i18n/strings.ts';

export const intakeStrings = defineStrings({
  en: {
    drop: 'Drop a picture of a digit, a model or runs',
    import: 'Import …',
    importAny: 'Import a model, runs or digits',
  },
  ja: {
    drop: '数字の画像、モデル、実行のファイルをドロップしてください',
    import: '読み込み…',
    importAny: '読み込み（モデル、実行、数字）',
  },
});
