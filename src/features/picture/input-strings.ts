import { defineStrings } from '../../i18n/strings.ts';

export const inputStrings = defineStrings({
  en: {
    choose: 'Picture',
    camera: 'Camera',
    help: 'Choose, drop or paste a picture of one digit.',
    reading: 'Reading the picture …',
    close: 'Close',
    missing: 'What reads pictures did not arrive. Check the connection, then try again.',
  },
  ja: {
    choose: '画像',
    camera: 'カメラ',
    help: '数字 1 字の画像を選択、ドロップ、または貼り付けできます。',
    reading: '画像を読み取っています…',
    close: '閉じる',
    missing: '画像を読み取る機能を読み込めませんでした。接続を確認し、もう一度お試しください。',
  },
});
