// Says of each kind of failure, whichever panel it happens in, what happened and what to do next.

import type { ErrorCode, Failure } from '../domain/coded-error.ts';
import { defineStrings, useLanguage, useStrings, type Language } from './strings.ts';

/** The engine names by this what a run was to go on from. */
const RESUME_POINT = 'resumeFrom';

type Sentences = Record<ErrorCode, (subject: string) => string>;

const failureStrings = defineStrings({
  en: {
    sentences: {
      'data-missing': (file: string) =>
        `A file did not arrive: ${file}. Check the connection, then try again.`,
      'data-invalid': (file: string) =>
        file === RESUME_POINT
          ? 'What is stored of this run is damaged, so it cannot go on. Its curves and figures are kept. Train it again.'
          : `A file does not hold what it should: ${file}. Nothing was trained on it. Retry; if it stays so, the site was published incompletely.`,
      'backend-unavailable': (name: string) =>
        `The backend ${name} cannot train in this browser. Set "Trains on" back to Automatic, and open the page without ?backend=.`,
      'backend-lost': () =>
        'The GPU was lost, as happens after sleep or a driver reset. Training stopped before it could learn from garbage.',
      'no-validation-images': () =>
        'There are no validation images to watch. Raise the validation split or the number of images.',
      'not-ready': () => 'There is no model yet. Train first.',
      busy: () => 'The worker is busy with a run or a lesson. Let it end first.',
      'worker-died': (why: string) =>
        `The worker ended unexpectedly${why && ` (${why})`}. Try again: a new one starts.`,
      'worker-silent': () => 'The worker no longer answered and was ended. Try again: a new one starts.',
      'version-mismatch': () => 'The page and its worker are of different versions. Reload the page.',
      'unknown-message': (what: string) => `The worker does not know the message ${what}. Reload the page.`,
      offline: () =>
        'There is no connection, and this part of the page has not been loaded yet. Try again once you are online.',
      'no-webassembly': () =>
        'Files of Keras need WebAssembly, which this server or browser forbids. Choose ONNX or TensorFlow.js.',
      'storage-refused': () =>
        'This browser refuses to store anything (as in a private window). What you make is kept until you close or reload the page.',
      'storage-full': () =>
        'The disk has no room left. What you make is kept until you close or reload the page. Delete runs, or free space, then try again.',
      'newer-database': () =>
        'What is stored here comes from a newer version of this page. It can be read, but not changed. Reload the page.',
      'weights-gone': () => 'The weights of this run are no longer stored. Train it again to get them back.',
      'queue-elsewhere': (since: string) =>
        `Another tab, since ${since}, trains its queue. Let it end there, or stop it, first.`,
      'teaching-elsewhere': (since: string) =>
        `Another tab, since ${since}, is teaching a model. Let it end there first.`,
      internal: (what: string) => `An error of the program itself: ${what}. Try again, or reload the page.`,
    } satisfies Sentences,
  },
  ja: {
    sentences: {
      'data-missing': (file: string) =>
        `ファイル ${file} を取得できませんでした。接続を確認して、再試行してください。`,
      'data-invalid': (file: string) =>
        file === RESUME_POINT
          ? '保存されているこの実行のデータが壊れているため、続行できません。グラフと数値は残っています。もう一度学習してください。'
          : `ファイル ${file} の内容が正しくありません。このデータでの学習は行っていません。再試行しても直らない場合は、サイトの公開が不完全です。`,
      'backend-unavailable': (name: string) =>
        `このブラウザーではバックエンド ${name} で学習できません。設定の「学習に使うもの」を「自動」に戻し、?backend= を外して開いてください。`,
      'backend-lost': () =>
        'GPU が使えなくなりました（スリープやドライバーのリセットで起こります）。誤った値で学習しないよう、ただちに停止しました。',
      'no-validation-images': () =>
        '検証画像がありません。検証画像の割合か学習画像の枚数を増やしてください。',
      'not-ready': () => 'モデルがまだありません。先に学習してください。',
      busy: () => '学習または追加学習を実行中です。終了するまでお待ちください。',
      'worker-died': (why: string) =>
        `ワーカーが予期せず終了しました${why && `（${why}）`}。再試行すると、新しいワーカーが起動します。`,
      'worker-silent': () =>
        'ワーカーが応答しなくなったため、終了しました。再試行すると、新しいワーカーが起動します。',
      'version-mismatch': () => 'ページとワーカーのバージョンが異なります。ページを再読み込みしてください。',
      'unknown-message': (what: string) =>
        `ワーカーが未知のメッセージ ${what} を受け取りました。ページを再読み込みしてください。`,
      offline: () =>
        'オフラインのため、ページのこの部分をまだ読み込めません。接続が戻ったら、再試行してください。',
      'no-webassembly': () =>
        'Keras のファイルに必要な WebAssembly が、サーバーかブラウザーで禁止されています。ONNX か TensorFlow.js を選んでください。',
      'storage-refused': () =>
        'このブラウザーには保存できません（プライベートウィンドウなど）。作成したものは、ページを閉じるか再読み込みするまで残ります。',
      'storage-full': () =>
        'ディスクの空き容量が足りません。作成したものは、ページを閉じるか再読み込みするまで残ります。実行を削除するか空き容量を増やして、再試行してください。',
      'newer-database': () =>
        '保存されているデータは、このページの新しいバージョンのものです。読み取れますが、変更できません。ページを再読み込みしてください。',
      'weights-gone': () => 'この実行の重みは保存されていません。もう一度学習すると得られます。',
      'queue-elsewhere': (since: string) =>
        `別のタブ（${since} から）がキューを実行しています。終了を待つか、そのタブで停止してください。`,
      'teaching-elsewhere': (since: string) =>
        `別のタブ（${since} から）で追加学習中です。終了するまでお待ちください。`,
      internal: (what: string) =>
        `プログラム内部のエラーです：${what}。再試行するか、ページを再読み込みしてください。`,
    } satisfies Sentences,
  },
});

/** @returns a function that writes a failure in the language of the page */
export function useFailureSentence(): (failure: Failure) => string {
  const { sentences } = useStrings(failureStrings);
  const language = useLanguage();
  return ({ code, subject }) =>
    sentences[code](code.endsWith('-elsewhere') ? timeOf(subject, language) : subject);
}

/** @param subject a time in ISO 8601 */
function timeOf(subject: string, language: Language): string {
  return new Date(subject).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}
