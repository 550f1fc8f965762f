// Plays the disk that the tabs of one browser share, and what they tell each other of the kept digits on it.

import { CodedError } from '../domain/coded-error.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import { createKeptDigits } from '../session/kept-digits.ts';

/** @returns the digits on the disk by their ids, what it refuses, and a function that opens a tab */
export function keptDisk(...stored: KeptDigit[]) {
  const digits = new Map(stored.map((digit) => [digit.id, digit]));
  const tabs: (() => void)[] = [];
  const disk = {
    digits,
    refuses: false,
    /** A person deletes the site's data, which each tab finds out by itself. */
    empty(): void {
      digits.clear();
      name += 1;
    },
    openTab() {
      let known = name;
      let heard = () => undefined as void;
      const ask = () => {
        if (disk.refuses) throw new CodedError('storage-full', 'disk');
      };
      const tell = () => tabs.filter((each) => each !== hear).forEach((each) => each());
      const hear = () => heard();
      tabs.push(hear);
      return createKeptDigits({
        load: async () => {
          ask();
          return { digits: [...digits.values()], leftBehind: null, emptied: known !== name };
        },
        change: async (put, remove, held) => {
          ask();
          const again = known === name ? [] : held;
          known = name;
          remove.forEach((id) => digits.delete(id));
          [...again, ...put].forEach((digit) => digits.set(digit.id, digit));
        },
        news: { tell, listen: (listener) => (heard = listener) },
      });
    },
  };
  let name = 0;
  return disk;
}
