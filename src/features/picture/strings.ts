import { defineStrings } from '../../i18n/strings.ts';
import type { PictureProblem } from './read-picture.ts';

export const pictureStrings = defineStrings({
  en: {
    choose: 'Picture …',
    help: 'Choose, drop or paste a picture of one digit: a photo of pen on paper, or a drawing.',
    reading: 'Reading the picture …',
    drop: 'Drop the picture of a digit anywhere',
    problems: {
      'not-a-picture': 'This file is not a picture that the browser can open. Try a JPEG or PNG.',
      svg: 'SVG files are not opened, since they can hold scripts. Save it as PNG and try again.',
      'not-loaded':
        'The part of this page that reads pictures did not arrive. Check the connection, then choose the picture again.',
      failed: 'The browser could not read this picture. Save it as PNG, or choose a smaller one.',
      'too-big': 'The picture is too big (more than 30 MB or 50 megapixels). Crop it around the digit.',
      empty: 'No ink was found on the picture. Use a pen that stands out from its paper, and come closer.',
      'two-digits': 'There seem to be two digits. Crop the picture to one.',
    } satisfies Record<PictureProblem, string>,
  },
  ja: {
    choose: '画像…',
    help: '数字 1 字の画像（紙に書いた字の写真や、描いた画像）を選択、ドロップ、または貼り付けできます。',
    reading: '画像を読み取っています…',
    drop: '数字の画像をページ上にドロップしてください',
    problems: {
      'not-a-picture': 'このブラウザーで開ける画像ではありません。JPEG または PNG でお試しください。',
      svg: 'SVG はスクリプトを含むことがあるため開きません。PNG で保存してからお試しください。',
      'not-loaded': '画像を読み取る機能を読み込めませんでした。接続を確認して、もう一度選択してください。',
      failed: '画像を読み取れませんでした。PNG で保存するか、小さい画像でお試しください。',
      'too-big':
        '画像が大きすぎます（30 MB または 5,000 万画素を超えています）。数字の周りを切り抜いてください。',
      empty:
        '画像から字を見つけられませんでした。紙との差がはっきりした筆記具で書き、近くから撮影してください。',
      'two-digits': '数字が 2 つ写っているようです。1 字だけに切り抜いてください。',
    } satisfies Record<PictureProblem, string>,
  },
});
