// This catalogue has the words of what works without a net, and of new versions.

import type { UpdateObstacle } from '../../domain/offline/update-obstacle.ts';
import { defineStrings } from '../../i18n/strings.ts';
import type { KeepFailure } from '../../protocol/offline-messages.ts';

export const offlineStrings = defineStrings({
  en: {
    open: 'Offline use',
    offline: 'Offline',
    nowOffline: 'Offline. What is stored here works on.',
    title: 'Offline use',
    page: 'Page and model',
    data: 'MNIST, to train and to evaluate',
    stored: (size: string) => `Stored (${size})`,
    storing: (size: string) => `Being stored (${size}) …`,
    notStored: (size: string) => `Not stored (${size})`,
    partStored: (done: string, all: string) => `${done} of ${all} stored`,
    keepAll: (size: string) => `Make everything available offline (${size})`,
    allKept: 'Everything works without a net.',
    missing: {
      insecure: 'Offline use needs https or localhost. This page came over plain http.',
      unsupported: 'This browser offers no offline use, or refuses it in a private window.',
    },
    failures: {
      'not-arrived': 'Not every file arrived whole. What came is kept; try again with a better connection.',
      'not-whole':
        'A file came changed, so it was not kept. If it stays so, the site was published incompletely.',
      'storage-full': 'The browser has no room left, or refuses to store. Free space, then try again.',
    } satisfies Record<KeepFailure, string>,
    install: 'To install Digit Lab as an app, use your browser’s menu.',
    close: 'Close',
    ready: 'A new version of this page is ready.',
    older:
      'The site has gone back to an older version, which cannot change what this one stored. This page stays as it is until you close it.',
    update: 'Update now',
    later: 'At the next visit',
    obstacles: {
      run: 'A run is going on. Update after its end.',
      lesson: 'A model is being taught, or waits to be kept. Update after that.',
      unsaved:
        'Something here is not stored, and would be lost. Export it first, or update at the next visit.',
    } satisfies Record<UpdateObstacle, string>,
    others: (tabs: string) => `Close the page in the other tabs first (${tabs}).`,
    notShared: 'What was shared could not be taken. Drop it onto the page, or choose Import.',
    dismiss: 'Dismiss',
  },
  ja: {
    open: 'オフライン利用',
    offline: 'オフライン',
    nowOffline: 'オフラインです。保存済みの内容はそのまま使えます。',
    title: 'オフライン利用',
    page: 'ページとモデル',
    data: 'MNIST（学習と評価に使用）',
    stored: (size: string) => `保存済み（${size}）`,
    storing: (size: string) => `保存中（${size}）…`,
    notStored: (size: string) => `未保存（${size}）`,
    partStored: (done: string, all: string) => `${all} のうち ${done} を保存済み`,
    keepAll: (size: string) => `すべてをオフラインで使えるようにする（${size}）`,
    allKept: 'すべてオフラインで使えます。',
    missing: {
      insecure:
        'オフライン利用には https または localhost が必要です。このページは http で配信されています。',
      unsupported: 'このブラウザーではオフライン利用ができません（プライベートウィンドウなど）。',
    },
    failures: {
      'not-arrived':
        '一部のファイルを完全に取得できませんでした。取得済みのものは残っています。接続を確認して再試行してください。',
      'not-whole':
        'ファイルの内容が正しくないため保存していません。直らない場合は、サイトの公開が不完全です。',
      'storage-full':
        '空き容量が足りないか、ブラウザーが保存を拒否しました。空きを増やして再試行してください。',
    },
    install: 'アプリとしてインストールするには、ブラウザーのメニューを使ってください。',
    close: '閉じる',
    ready: '新しいバージョンの準備ができました。',
    older:
      'サイトが古いバージョンに戻されました。古いバージョンでは保存済みの内容を変更できません。このページは閉じるまで今のまま使えます。',
    update: '今すぐ更新',
    later: '次回に更新',
    obstacles: {
      run: '学習中です。終わってから更新してください。',
      lesson: '追加学習の実行中か、結果の確認待ちです。終わってから更新してください。',
      unsaved: '保存されていないものがあり、更新すると失われます。先に書き出すか、次回に更新してください。',
    },
    others: (tabs: string) => `先にほかのタブのこのページを閉じてください（${tabs}）。`,
    notShared:
      '共有されたファイルを受け取れませんでした。ページにドロップするか、読み込みから選んでください。',
    dismiss: '閉じる',
  },
});
