// Works out what the screen shows of the kept digits after storage was read: what lies there, with the changes that it may not
// have yet.

import { inOrder, keepable, MOST_KEPT, type KeptDigit } from '../domain/kept/kept-digit.ts';

/** Changes by the ids of digits; a digit that is deleted is null. */
export type DigitChanges = ReadonlyMap<string, KeptDigit | null>;

/** @returns what is to be put, and the ids of what is to be removed */
export function splitChanges(changes: DigitChanges): { put: KeptDigit[]; remove: string[] } {
  const entries = [...changes];
  return {
    put: entries.flatMap(([, digit]) => digit ?? []),
    remove: entries.flatMap(([id, digit]) => (digit ? [] : id)),
  };
}

/**
 * @param shown what the screen shows; of digits that are the same in storage its objects stay
 * @param changes what the person did that storage may not have
 * @returns the digits to be shown, and whether more are stored than can be
 */
export function mergeDigits(
  shown: readonly KeptDigit[],
  stored: readonly KeptDigit[],
  changes: DigitChanges,
): { digits: readonly KeptDigit[]; tooMany: boolean } {
  const known = new Map(shown.map((digit) => [digit.id, digit]));
  const ours = splitChanges(changes).put;
  const theirs = stored
    .filter(({ id }) => !changes.has(id))
    .map((digit) => sameOr(known.get(digit.id), digit));
  const room = MOST_KEPT - ours.length;
  const digits = inOrder([...ours, ...theirs.slice(0, room)]);
  const isSame = digits.length === shown.length && digits.every((digit, at) => digit === shown[at]);
  return { digits: isSame ? shown : digits, tooMany: theirs.length > room };
}

/** Earlier pages stored longer drawings than a file holds. */
function sameOr(known: KeptDigit | undefined, stored: KeptDigit): KeptDigit {
  const isSame = known && known.label === stored.label && known.keptAt === stored.keptAt;
  return isSame ? known : keepable(stored);
}
