// Says of each kind of failure, whichever panel it happens in, what happened and what to do next.

import type { ErrorCode, Failure } from '../domain/coded-error.ts';
import { defineStrings, useStrings } from './strings.ts';

type Sentences = Record<ErrorCode, (subject: string) => string>;

const failureStrings = defineStrings({
  en: {
    sentences: {
      'data-missing': (file: string) =>
        `A file of MNIST did not arrive: ${file}. Check the connection, then try again.`,
      'data-invalid': (file: string) =>
        `A file does not hold what it should: ${file}. Nothing was trained on it. Retry; if it stays so, the site was published incompletely.`,
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
      internal: (what: string) => `An error of the program itself: ${what}. Try again, or reload the page.`,
    } satisfies Sentences,
  },
  ja: {
    sentences: {
      'data-missing': (file: string) =>
        `MNIST のファイル ${file} を取得できませんでした。接続を確認して、再試行してください。`,
      'data-invalid': (file: string) =>
        `ファイル ${file} の内容が正しくありません。このデータでの学習は行っていません。再試行しても直らない場合は、サイトの公開が不完全です。`,
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
      internal: (what: string) =>
        `プログラム内部のエラーです：${what}。再試行するか、ページを再読み込みしてください。`,
    } satisfies Sentences,
  },
});

/** @returns a function that writes a failure in the language of the page */
export function useFailureSentence(): (failure: Failure) => string {
  const { sentences } = useStrings(failureStrings);
  return ({ code, subject }) => sentences[code](subject);
}
