// The words of the link for a class.

import { defineStrings } from '../../i18n/strings.ts';

export const classLinkStrings = defineStrings({
  en: {
    title: 'Link for a class',
    chapter: 'Chapter',
    language: 'Language',
    settings: 'With the network and settings of the next run',
    large: 'Shown large',
    copy: 'Copy the link',
    copied: 'Copied.',
    notCopied: 'The browser refused to copy.',
  },
  ja: {
    title: '授業用のリンク',
    chapter: '章',
    language: '言語',
    settings: '次の学習のネットワークと設定を含める',
    large: '大きく表示',
    copy: 'リンクをコピー',
    copied: 'コピーしました。',
    notCopied: 'ブラウザーがコピーを許可しませんでした。',
  },
});
