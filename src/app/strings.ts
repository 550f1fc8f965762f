// This catalogue has the words of the page's frame.

import { defineStrings } from '../i18n/strings.ts';
import type { LinkTrouble } from './address/experiment-address.ts';

export const appStrings = defineStrings({
  en: {
    skip: 'Skip to the drawing pad',
    drawSection: 'Draw',
    showPad: 'Show the pad',
    foldPad: 'Fold the pad',
    otherLanguage: '日本語',
    toDark: 'Dark',
    toLight: 'Light',
    credit: 'MNIST by Yann LeCun, Corinna Cortes and Christopher J.C. Burges (CC BY-SA 3.0).',
    privacy: 'Nothing you draw leaves this page.',
    notKept:
      'This browser refuses to store the trained model (a full disk or a private window). It answers until you close or reload the page.',
    visitNotKept:
      'The drawing, the network and the settings cannot be stored (storage is full or switched off, or the page was not loaded whole). What changes from now on is gone when you close or reload the page.',
    storedUnusable:
      'The model stored by an earlier visit is damaged or of another version, so the model that ships with the page took its place.',
    dropped: (runs: string, count: number) =>
      `Space ran out, so the weights of run${count === 1 ? '' : 's'} ${runs} were removed. The curves and settings are kept.`,
    linkTitle: 'The link was not opened',
    linkProblems: {
      unreadable:
        'It cannot be read: it was cut off, or changed on its way. Network and settings are as they were. Ask for the link again.',
      'newer-version': 'It comes from a newer version of this page. Reload the page, then open it once more.',
      invalid:
        'Its network or settings cannot be trained in this page. Network and settings are as they were.',
      busy: 'A run is going on. Stop it, then open the link once more.',
    } satisfies Record<LinkTrouble, string>,
    dismiss: 'Dismiss',
    brokenTitle: 'The page has run into an error of its own',
    brokenText: 'Reload it to go on. What you made is kept; a run in progress is offered to go on.',
    reload: 'Reload',
  },
  ja: {
    skip: '手書きパッドへ移動',
    drawSection: '手書き',
    showPad: 'パッドを開く',
    foldPad: 'パッドを閉じる',
    otherLanguage: 'English',
    toDark: 'ダーク',
    toLight: 'ライト',
    credit: 'MNIST：Yann LeCun、Corinna Cortes、Christopher J.C. Burges（CC BY-SA 3.0）',
    privacy: '書いた内容がこのページの外に送られることはありません。',
    notKept:
      'このブラウザーに学習済みモデルを保存できませんでした（容量不足、またはプライベートウィンドウ）。ページを閉じるか再読み込みするまでは使えます。',
    visitNotKept:
      '手書き、ネットワーク、設定を保存できませんでした（容量不足、保存が無効、またはページの一部を読み込めていません）。これ以降の変更は、ページを閉じるか再読み込みすると失われます。',
    storedUnusable:
      '保存されていたモデルは、破損しているかバージョンが異なるため、付属モデルに切り替えました。',
    dropped: (runs: string, _count: number) =>
      `空き容量が足りないため、実行 ${runs} の重みを削除しました。曲線と設定は残っています。`,
    linkTitle: 'リンクを開けませんでした',
    linkProblems: {
      unreadable:
        'リンクを読み取れません。途中で切れているか、書き換えられています。ネットワークと設定は元のままです。もう一度リンクを受け取ってください。',
      'newer-version':
        'このページの新しいバージョンで作成されたリンクです。ページを再読み込みしてから、もう一度開いてください。',
      invalid:
        'リンクのネットワークか設定は、このページでは学習できません。ネットワークと設定は元のままです。',
      busy: '学習中です。終了してから、もう一度リンクを開いてください。',
    } satisfies Record<LinkTrouble, string>,
    dismiss: '閉じる',
    brokenTitle: 'ページ内部でエラーが発生しました',
    brokenText: '再読み込みしてください。作成したものは残り、中断した学習は続きから再開できます。',
    reload: '再読み込み',
  },
});
