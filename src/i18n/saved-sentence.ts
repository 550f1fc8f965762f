// Says what became of a file that a person saved.

import { bytesText } from './bytes-text.ts';
import { defineStrings, useStrings } from './strings.ts';

/** `ui/saving/save-file.ts` returns it. */
type Saved =
  | { kind: 'saved'; name: string; bytes: number; sure: boolean }
  | { kind: 'shared'; name: string; bytes: number }
  | { kind: 'cancelled' }
  | { kind: 'press-again' }
  | { kind: 'refused'; why: string };

const savedStrings = defineStrings({
  en: {
    saved: (name: string, size: string) => `Saved as ${name}, ${size}.`,
    unsure: (name: string) =>
      `${name} was handed to this browser. If no file appears, open the page in Safari, Chrome or Firefox.`,
    shared: (name: string, size: string) => `Shared as ${name}, ${size}.`,
    cancelled: 'Nothing was saved.',
    pressAgain: 'The file is ready. Press once more to save it.',
    refused: (why: string) => `The browser refused to save the file (${why}). Try again, or another browser.`,
  },
  ja: {
    saved: (name: string, size: string) => `${name}（${size}）を保存しました。`,
    unsure: (name: string) =>
      `${name} をブラウザーに渡しました。ファイルが見つからない場合は、Safari、Chrome、Firefox のいずれかでこのページを開いてください。`,
    shared: (name: string, size: string) => `${name}（${size}）を共有しました。`,
    cancelled: '保存しませんでした。',
    pressAgain: 'ファイルの準備ができました。もう一度押すと保存します。',
    refused: (why: string) =>
      `ブラウザーがファイルの保存を拒否しました（${why}）。再試行するか、別のブラウザーで開いてください。`,
  },
});

/** @returns a function that writes what happened in the language of the page */
export function useSavedSentence(): (saved: Saved) => string {
  const strings = useStrings(savedStrings);
  return (saved) => {
    switch (saved.kind) {
      case 'saved':
        return saved.sure ? strings.saved(saved.name, bytesText(saved.bytes)) : strings.unsure(saved.name);
      case 'shared':
        return strings.shared(saved.name, bytesText(saved.bytes));
      case 'cancelled':
        return strings.cancelled;
      case 'press-again':
        return strings.pressAgain;
      case 'refused':
        return strings.refused(saved.why);
    }
  };
}
