// Computes how well pictures are read, and writes the figures as text, per half and per kind.

import type { PhotoFile } from './photo-files.ts';

export interface ReadPicture extends PhotoFile {
  /** What the page says: the digit, or why there is none, as `not-sure` or `empty`. */
  said: string;
}

interface Share {
  right: number;
  pictures: number;
}

export interface PhotoReport {
  digits: Record<string, Share>;
  kinds: Record<string, Share>;
  /** Of pictures of no digit, `right` counts those that are not answered by a digit. */
  others: Record<string, Share>;
  wrong: { file: string; label: number | null; said: string; half: string }[];
}

/** @returns whether the page says the true digit, or of what is none anything but a digit */
export function isRight({ label, said }: ReadPicture): boolean {
  return label === null ? !/^\d$/.test(said) : said === String(label);
}

export function reportOn(pictures: readonly ReadPicture[]): PhotoReport {
  const digits = pictures.filter(({ label }) => label !== null);
  const others = pictures.filter(({ label }) => label === null);
  return {
    digits: sharesBy(digits, ({ half }) => half),
    kinds: sharesBy(digits, ({ kind }) => kind),
    others: sharesBy(others, ({ half }) => half),
    wrong: pictures
      .filter((picture) => !isRight(picture))
      .map(({ file, label, said, half }) => ({ file, label, said, half })),
  };
}

function sharesBy(
  pictures: readonly ReadPicture[],
  keyOf: (picture: ReadPicture) => string,
): Record<string, Share> {
  const shares: Record<string, Share> = {};
  for (const picture of pictures) {
    const share = (shares[keyOf(picture)] ??= { right: 0, pictures: 0 });
    share.pictures += 1;
    if (isRight(picture)) share.right += 1;
  }
  return shares;
}

/** @returns the report as lines of text */
export function describePhotos({ digits, kinds, others, wrong }: PhotoReport): string {
  const line = ({ right, pictures }: Share) =>
    `${right} of ${pictures} (${((100 * right) / pictures).toFixed(1)} %)`;
  const all = (shares: Record<string, Share>) => {
    const each = Object.values(shares);
    const sum = (key: keyof Share) => each.reduce((total, share) => total + share[key], 0);
    return line({ right: sum('right'), pictures: sum('pictures') });
  };
  const halves = (shares: Record<string, Share>) =>
    Object.entries(shares)
      .map(([half, share]) => `${half} ${line(share)}`)
      .join(', ');
  return [
    `Read right: ${all(digits)}; ${halves(digits)}`,
    ...Object.entries(kinds).map(([kind, share]) => `  ${line(share)}: ${kind}`),
    ...(Object.keys(others).length > 0 ? [`Not digits, refused: ${all(others)}; ${halves(others)}`] : []),
    ...wrong.map(({ file, label, said, half }) => `  ${half} ${file}: ${label ?? 'no digit'}, said ${said}`),
  ].join('\n');
}

/** What was said of the same picture in different ways. */
export interface SaidTwice {
  file: string;
  said: string;
  otherwise: string;
}

/** @returns a line of text on how far another way of reading the same pictures agrees, and one for each difference */
export function describeDifferences(way: string, twice: readonly SaidTwice[]): string {
  const differing = twice.filter(({ said, otherwise }) => said !== otherwise);
  return [
    `${way}: ${twice.length - differing.length} of ${twice.length} alike`,
    ...differing.map(({ file, said, otherwise }) => `  ${file}: ${said}, there ${otherwise}`),
  ].join('\n');
}
