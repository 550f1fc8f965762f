import { defineStrings } from '../../../i18n/strings.ts';
import type { CameraProblem } from './open-camera.ts';

export const cameraStrings = defineStrings({
  en: {
    camera: 'Camera',
    asking: 'Waiting for the camera. Allow it where the browser asks.',
    aim: 'Put one digit into the frame.',
    take: 'Take picture',
    next: 'Switch camera',
    again: 'Try again',
    choose: 'Choose a picture',
    app: 'Open camera app',
    close: 'Close',
    problems: {
      insecure: 'Browsers give pages a camera only over https, and this page came over http.',
      unsupported: 'This browser gives pages no camera.',
      refused:
        'The camera is not allowed. Allow it beside the address or in the system’s settings, then try again.',
      none: 'No camera was found. Connect one, then try again.',
      busy: 'Another program seems to use the camera. Close it there, then try again.',
      lost: 'The camera stopped. Check its cable, then try again.',
      failed: 'The camera gave no picture. Try again, or choose a file.',
    } satisfies Record<CameraProblem, string>,
  },
  ja: {
    camera: 'カメラ',
    asking: 'カメラの準備中です。ブラウザーの確認画面で許可してください。',
    aim: '数字 1 字を枠に入れてください。',
    take: '撮影',
    next: 'カメラを切り替え',
    again: '再試行',
    choose: '画像を選択',
    app: 'カメラアプリを開く',
    close: '閉じる',
    problems: {
      insecure: 'ブラウザーは https のページでしかカメラを使えません。このページは http で開かれています。',
      unsupported: 'このブラウザーではページからカメラを使えません。',
      refused: 'カメラが許可されていません。アドレスバーの横か OS の設定で許可し、再試行してください。',
      none: 'カメラが見つかりません。接続して再試行してください。',
      busy: 'ほかのプログラムがカメラを使用中のようです。終了してから再試行してください。',
      lost: 'カメラが停止しました。接続を確認し、再試行してください。',
      failed: 'カメラから画像を取得できませんでした。再試行するか、ファイルを選択してください。',
    } satisfies Record<CameraProblem, string>,
  },
});
