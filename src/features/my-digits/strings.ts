import { defineStrings } from '../../i18n/strings.ts';
import type { KeptDigitsProblem } from '../../session/kept-digits.ts';

export const myDigitsStrings = defineStrings({
  en: {
    right: 'Is it right?',
    keptAs: (digit: number) => `Kept as ${digit}.`,
    keepAs: (digit: number) => `Keep as ${digit}`,
    keepAsChosen: 'Keep as …',
    other: 'It is another …',
    trueDigit: 'True digit',
    itIs: (digit: number) => `It is a ${digit}`,
    title: 'How the model reads my digits',
    none: 'No digit is kept yet. Draw one and keep it with its true label, then see here how each model reads it.',
    stays: 'They are stored in this browser and never leave this machine.',
    accuracy: (right: number, all: number, percent: string) => `${right} of ${all} read right (${percent})`,
    noAnswers: (all: number) => (all === 1 ? '1 kept digit' : `${all} kept digits`),
    groupAccuracy: (right: number, all: number) => `${right} of ${all}`,
    rightMark: (probability: string) => `✓ ${probability}`,
    wrongMark: (predicted: number) => `✗ read as ${predicted}`,
    picture: (label: number, reading: string) => `A ${label}${reading}`,
    readingOf: (predicted: number, probability: string) => `, read as ${predicted} with ${probability}`,
    delete: (label: number, number: number) => `Delete ${label}, number ${number}`,
    exportFile: 'Export',
    importFile: 'Import …',
    takeBack: 'Take back',
    changes: {
      kept: () => 'One digit was kept.',
      relabelled: () => 'The label was corrected.',
      deleted: () => 'One digit was deleted.',
      imported: (count: number, skipped: number) =>
        `${count} imported${skipped > 0 ? `, ${skipped} were there already` : ''}.`,
    },
    notClassified: 'The kept digits could not be classified.',
    problemTitle: 'That did not work',
    dismiss: 'Dismiss',
    problems: {
      'too-big': 'The file is larger than 16 MB, more than kept digits can be. Nothing was imported.',
      'not-ours': 'This is not a file of kept digits. Choose one that was written by Export here.',
      newer: 'The file was written by a newer version of this page. Reload the page, then import again.',
      'too-many': 'The file holds more than 1,000 digits. Nothing was imported.',
      damaged: 'The file is damaged: at least one digit in it is not whole. Nothing was imported.',
      'not-stored':
        'This browser refuses to store the change (a full disk or a private window). It holds until you close or reload the page; Export saves it to a file.',
      'not-loaded':
        'This browser does not let the page read its storage (a private window, or a newer version of the page). Digits kept now last until you close or reload the page.',
      full: 'No more than 1,000 digits can be kept. Export and delete some first.',
    } satisfies Record<KeptDigitsProblem, string>,
  },
  ja: {
    right: '正解ですか？',
    keptAs: (digit: number) => `${digit} として保存しました。`,
    keepAs: (digit: number) => `${digit} として保存`,
    keepAsChosen: '正解を選んで保存',
    other: '別の数字',
    trueDigit: '正解の数字',
    itIs: (digit: number) => `正解は ${digit}`,
    title: '自分の字の判定結果',
    none: '保存した字はまだありません。数字を書き、正解のラベルを付けて保存すると、各モデルがどう判定するかをここで確認できます。',
    stays: '保存先はこのブラウザーの中だけで、外部には送信されません。',
    accuracy: (right: number, all: number, percent: string) => `${all} 字中 ${right} 字が正解（${percent}）`,
    noAnswers: (all: number) => `保存した字：${all}`,
    groupAccuracy: (right: number, all: number) => `${right} / ${all}`,
    rightMark: (probability: string) => `✓ ${probability}`,
    wrongMark: (predicted: number) => `✗ 判定 ${predicted}`,
    picture: (label: number, reading: string) => `正解 ${label}${reading}`,
    readingOf: (predicted: number, probability: string) => `、判定 ${predicted}（${probability}）`,
    delete: (label: number, number: number) => `${label} の ${number} 番目を削除`,
    exportFile: '書き出し',
    importFile: '読み込み…',
    takeBack: '取り消す',
    changes: {
      kept: () => '1 字を保存しました。',
      relabelled: () => 'ラベルを訂正しました。',
      deleted: () => '1 字を削除しました。',
      imported: (count: number, skipped: number) =>
        `${count} 字を読み込みました${skipped > 0 ? `（${skipped} 字は保存済み）` : ''}。`,
    },
    notClassified: '保存した字を判定できませんでした。',
    problemTitle: '操作を完了できませんでした',
    dismiss: '閉じる',
    problems: {
      'too-big': 'ファイルが 16 MB を超えているため、読み込みませんでした。',
      'not-ours':
        '保存した字のファイルではありません。このページの「書き出し」で作成したファイルを選んでください。',
      newer:
        'このページの新しいバージョンで作成されたファイルです。ページを再読み込みしてから、もう一度読み込んでください。',
      'too-many': 'ファイルに 1,000 字を超えるデータがあるため、読み込みませんでした。',
      damaged: 'ファイルが壊れています（不完全なデータが含まれています）。読み込みは行いませんでした。',
      'not-stored':
        'このブラウザーに変更を保存できませんでした（容量不足、またはプライベートウィンドウ）。ページを閉じるか再読み込みするまでは有効です。「書き出し」でファイルに残せます。',
      'not-loaded':
        'ブラウザーの保存領域を読み込めませんでした（プライベートウィンドウ、またはページのバージョン違い）。これから保存する字は、ページを閉じるか再読み込みすると失われます。',
      full: '保存できるのは 1,000 字までです。書き出してから、不要な字を削除してください。',
    } satisfies Record<KeptDigitsProblem, string>,
  },
});
