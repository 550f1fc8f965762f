import { defineStrings } from '../../i18n/strings.ts';

export const myDigitsStrings = defineStrings({
  en: {
    none: 'No digit is kept yet. Draw one, then keep it with its true label: here you see how the model reads them.',
  },
  ja: {
    none: '保存した字はまだありません。数字を書き、正解のラベルを付けて保存すると、モデルがどう読むかをここで確認できます。',
  },
});
