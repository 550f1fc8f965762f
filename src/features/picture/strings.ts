import { defineStrings } from '../../i18n/strings.ts';
import type { PictureProblem } from './read-picture.ts';

export const pictureStrings = defineStrings({
  en: {
    choose: 'Picture',
    camera: 'Camera',
    help: 'Choose, drop or paste a picture of one digit.',
    reading: 'Reading the picture …',
    crop: 'Crop',
    cropHow: 'Drag a rectangle around one digit.',
    cropKeys: 'Picture to crop: arrow keys move the rectangle, with Shift they change its size.',
    read: 'Read',
    close: 'Close',
    problems: {
      'not-a-picture': 'This is not a picture that the browser can open. Try a JPEG or PNG.',
      svg: 'SVG files are not opened, since they can hold scripts. Save it as PNG.',
      'not-loaded':
        'What reads pictures did not arrive. Check the connection, then choose the picture again.',
      failed: 'The browser could not read this picture. Save it as PNG, or choose a smaller one.',
      'too-big': 'The picture is over 30 MB or 50 megapixels. Choose a smaller one.',
      empty: 'No ink was found. Use a darker pen, or crop the picture to the digit.',
      'two-digits': 'There seem to be two digits. Crop the picture to one.',
    } satisfies Record<PictureProblem, string>,
  },
  ja: {
    choose: '画像を開く',
    camera: 'カメラ',
    help: '数字 1 字の画像を選択、ドロップ、または貼り付けできます。',
    reading: '画像を読み取っています…',
    crop: '切り抜く',
    cropHow: '1 字をドラッグで囲んでください。',
    cropKeys: '切り抜く画像：矢印キーで枠を移動、Shift と矢印キーで大きさを変更します。',
    read: '読み取る',
    close: '閉じる',
    problems: {
      'not-a-picture': 'このブラウザーで開ける画像ではありません。JPEG または PNG でお試しください。',
      svg: 'SVG はスクリプトを含むことがあるため開きません。PNG で保存してください。',
      'not-loaded': '画像を読み取る機能を読み込めませんでした。接続を確認し、もう一度選択してください。',
      failed: '画像を読み取れませんでした。PNG で保存するか、小さい画像でお試しください。',
      'too-big': '画像が 30 MB または 5,000 万画素を超えています。小さい画像を選んでください。',
      empty: '字を見つけられませんでした。濃いペンで書くか、字の周りを切り抜いてください。',
      'two-digits': '数字が 2 つ写っているようです。1 字だけに切り抜いてください。',
    } satisfies Record<PictureProblem, string>,
  },
});
