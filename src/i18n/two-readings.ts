// Asks which of two numbers a text stands for, in the same words at every field.

import { defineStrings, useStrings } from './strings.ts';

const readingStrings = defineStrings({
  en: {
    which: (first: string, second: string) =>
      `This could be ${first} or ${second}. Write it in one of these ways.`,
  },
  ja: {
    which: (first: string, second: string) =>
      `${first} とも ${second} とも読めます。どちらかの書き方で入力してください。`,
  },
});

/** @returns a function that makes the sentence. Its numbers stand without separators, so that they can be typed as they are. */
export function useTwoReadings(): (readings: readonly [number, number]) => string {
  const strings = useStrings(readingStrings);
  return ([first, second]) => strings.which(String(first), String(second));
}
