// Writes the figures of runs, the same in every table of the room Runs.

import { useMemo } from 'react';
import { bytesText } from '../../i18n/bytes-text.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { runsStrings } from './strings.ts';

export interface FigureTexts {
  count(value: number): string;
  loss(value: number | null): string;
  /** @param share in [0,1]; a hundredth of a per cent is one of the 10,000 test images */
  share(value: number | null): string;
  time(seconds: number): string;
  date(iso: string): string;
  bytes(count: number): string;
}

const DATE = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
const MISSING = '–';

/** @returns functions that are the same as long as the language is; a figure that is missing is a dash */
export function useFigureTexts(): FigureTexts {
  const language = useLanguage();
  const strings = useStrings(runsStrings);
  return useMemo(() => {
    const number = new Intl.NumberFormat(language);
    const date = new Intl.DateTimeFormat(language, DATE);
    return {
      count: (value) => number.format(value),
      loss: (value) => (value === null ? MISSING : value.toFixed(4)),
      share: (value) => (value === null ? MISSING : `${(value * 100).toFixed(2)} %`),
      date: (iso) => date.format(new Date(iso)),
      time(seconds) {
        if (seconds < 59.95) return strings.seconds(seconds.toFixed(1));
        const whole = Math.round(seconds);
        if (whole < 3600) return strings.minutes(Math.floor(whole / 60), whole % 60);
        const minutes = Math.round(whole / 60);
        return strings.hours(Math.floor(minutes / 60), minutes % 60);
      },
      bytes: bytesText,
    };
  }, [language, strings]);
}

/** @param and stands before the last, such as " and " */
export function listTexts(texts: readonly string[], comma: string, and: string): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(comma)}${and}${texts.at(-1)}`;
}
