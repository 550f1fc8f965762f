// Writes a duration in words, rounded up to five seconds, to minutes or to a tenth of an hour.

import { defineStrings, useStrings } from './strings.ts';

const durationStrings = defineStrings({
  en: {
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: string) => `${count} h`,
  },
  ja: {
    seconds: (count: number) => `${count} 秒`,
    minutes: (count: number) => `${count} 分`,
    hours: (count: string) => `${count} 時間`,
  },
});

/** @returns a function that writes a number of seconds in the language of the page */
export function useDuration(): (seconds: number) => string {
  const words = useStrings(durationStrings);
  return (seconds) => {
    if (seconds < 90) return words.seconds(Math.max(5, Math.ceil(seconds / 5) * 5));
    const minutes = Math.ceil(seconds / 60);
    return minutes < 90 ? words.minutes(minutes) : words.hours((minutes / 60).toFixed(1));
  };
}
