import { defineStrings } from '../../i18n/strings.ts';
import type { PictureProblem } from './use-picture.ts';

export const pictureStrings = defineStrings({
  en: {
    correct: 'Correct…',
    cropHow: 'Drag a rectangle around one digit, then press Read.',
    cropKeys: 'Picture to crop: arrow keys move the rectangle, with Shift they change its size.',
    read: 'Read',
    invert: 'Invert',
    turn: 'Turn',
    whole: 'Whole picture',
    close: 'Close',
    lying: 'The digit seems to lie on its side.',
    upright: 'Turn upright',
    first: (count: string) => `Of the ${count} pictures only the first was read. Drop one at a time.`,
    one: 'One digit was found. It lies on the pad.',
    several: (count: string) => `${count} digits were found. Pick one.`,
    pick: (number: string, count: string) => `Digit ${number} of ${count}`,
    problems: {
      'not-a-picture': 'This is not a picture that the browser can open. Try a JPEG or PNG.',
      svg: 'SVG files are not opened, since they can hold scripts. Save it as PNG.',
      failed: 'The browser could not read this picture. Save it as PNG, or choose a smaller one.',
      'too-big': 'The picture is over 30 MB or 50 megapixels. Choose a smaller one.',
      hidden:
        'This browser hides the pixels of pictures, as private windows of Firefox do. Use another window, or draw the digit.',
      blank: 'No ink was found: the picture is all of one tone. Come closer to the digit.',
      faint: 'Too little contrast: move closer to the light, or use a darker pen.',
      'no-digit': 'Only lines, edges or specks were found. Crop the picture to the digit.',
    } satisfies Record<PictureProblem, string>,
  },
  ja: {
    correct: '直す…',
    cropHow: '1 字をドラッグで囲み、「読み取る」を押してください。',
    cropKeys: '切り抜く画像：矢印キーで枠を移動、Shift と矢印キーで大きさを変更します。',
    read: '読み取る',
    invert: '白黒反転',
    turn: '回転',
    whole: '画像全体',
    close: '閉じる',
    lying: '数字が横向きのようです。',
    upright: '縦に直す',
    first: (count: string) =>
      `${count} 枚のうち最初の 1 枚だけを読み取りました。1 枚ずつドロップしてください。`,
    one: '1 字見つかり、パッドに置きました。',
    several: (count: string) => `${count} 字見つかりました。1 字選んでください。`,
    pick: (number: string, count: string) => `${count} 字のうち ${number} 字目`,
    problems: {
      'not-a-picture': 'このブラウザーで開ける画像ではありません。JPEG または PNG でお試しください。',
      svg: 'SVG はスクリプトを含むことがあるため開きません。PNG で保存してください。',
      failed: '画像を読み取れませんでした。PNG で保存するか、小さい画像でお試しください。',
      'too-big': '画像が 30 MB または 5,000 万画素を超えています。小さい画像を選んでください。',
      hidden:
        'このブラウザーは画像の画素を隠しています（Firefox のプライベートウィンドウなど）。別のウィンドウで開くか、字を描いてください。',
      blank: '字を見つけられませんでした。画像がほぼ一色です。字に近づけて撮ってください。',
      faint: '濃淡の差が足りません。明るい場所で撮るか、濃いペンで書いてください。',
      'no-digit': '線、縁、点しか見つかりませんでした。字の周りを切り抜いてください。',
    } satisfies Record<PictureProblem, string>,
  },
});
