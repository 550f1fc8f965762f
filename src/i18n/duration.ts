// Writes a duration in words, as exactly as an estimate is: to a tenth of a second below one, to seconds below ten, to five seconds,
// to minutes, to a tenth of an hour.

import { defineStrings, useStrings } from './strings.ts';

const durationStrings = defineStrings({
  en: {
    seconds: (count: string) => `${count} s`,
    minutes: (count: string) => `${count} min`,
    hours: (count: string) => `${count} h`,
  },
  ja: {
    seconds: (count: string) => `${count} 秒`,
    minutes: (count: string) => `${count} 分`,
    hours: (count: string) => `${count} 時間`,
  },
});

type DurationUnit = 'seconds' | 'minutes' | 'hours';

/** @returns the figure that stands before its unit */
export function roundedDuration(seconds: number): { figure: string; unit: DurationUnit } {
  if (seconds < 0.95) return { figure: Math.max(0.1, seconds).toFixed(1), unit: 'seconds' };
  if (seconds < 9.5) return { figure: seconds.toFixed(0), unit: 'seconds' };
  if (seconds < 87.5) return { figure: String(Math.round(seconds / 5) * 5), unit: 'seconds' };
  const minutes = seconds / 60;
  if (minutes < 89.5) return { figure: minutes.toFixed(0), unit: 'minutes' };
  return { figure: (minutes / 60).toFixed(1), unit: 'hours' };
}

/** @returns a function that writes a number of seconds in the language of the page */
export function useDuration(): (seconds: number) => string {
  const words = useStrings(durationStrings);
  return (seconds) => {
    const { figure, unit } = roundedDuration(seconds);
    return words[unit](figure);
  };
}

/** @returns a function that writes measured seconds, to a hundredth below one and to a tenth above */
export function useMeasuredSeconds(): (seconds: number) => string {
  const words = useStrings(durationStrings);
  return (seconds) => words.seconds(seconds.toFixed(seconds < 1 ? 2 : 1));
}
