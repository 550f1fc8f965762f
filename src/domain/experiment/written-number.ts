// Reads a number as people write it: with a decimal point or comma, in full width, with a typographer's minus, with thousands in
// groups. "60.000" and "1,234" can each be two numbers; only the field can tell which one is meant, or that the person must.

import { isWithin, type Bounds } from '../bounds.ts';

export interface WrittenNumber {
  /** It is NaN where the text is no number, or could be two. */
  value: number;
  /** They are the two numbers that the text could be, with decimals and with thousands; null where it is one or none. */
  readings: readonly [number, number] | null;
}

interface Way {
  decimal: string;
  group: string;
  pattern: RegExp;
}

const POINT_AND_COMMA = ['.', ','];
const OTHER_GROUP_SIGNS = [' ', "'", '_'];

/** A way of writing has one sign before the decimals and another one between groups of three digits. */
const WAYS: readonly Way[] = POINT_AND_COMMA.flatMap((decimal) =>
  [...POINT_AND_COMMA, ...OTHER_GROUP_SIGNS]
    .filter((group) => group !== decimal)
    .map((group) => ({ decimal, group, pattern: patternOf(decimal, group) })),
);

/**
 * A comma in a field of whole numbers groups, and a point in one of fractions is a decimal point: the page writes so itself. The
 * other two may be either, unless only one of them fits the bounds.
 * @param bounds of the field
 */
export function writtenNumber(text: string, bounds: Bounds): WrittenNumber {
  const plain = plainText(text);
  const values = new Set(WAYS.flatMap((way) => readingOf(plain, way)));
  const [decimal, grouped] = [...values].sort((a, b) => Math.abs(a) - Math.abs(b));
  if (decimal === undefined) return surely(NaN);
  if (grouped === undefined) return surely(decimal);
  const hasComma = plain.includes(',');
  if (hasComma === bounds.integer) return surely(hasComma ? grouped : decimal);
  if (isWithin(decimal, bounds) && isWithin(grouped, bounds))
    return { value: NaN, readings: [decimal, grouped] };
  return surely(isWithin(decimal, bounds) ? decimal : grouped);
}

function surely(value: number): WrittenNumber {
  return { value, readings: null };
}

/** @returns the text with one sign for each meaning; what only looks like a digit, such as "²", stays what it is */
function plainText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−﹣ー]/g, '-')
    .replace(/[。｡]/g, '.')
    .replace(/[、､]/g, ',')
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function readingOf(plain: string, { decimal, group, pattern }: Way): number[] {
  if (!pattern.test(plain)) return [];
  return [Number(plain.replaceAll(group, '').replaceAll(' ', '').replace(decimal, '.'))];
}

/** A first group begins with no zero: "0,001" is a thousandth, whatever the field. */
function patternOf(decimal: string, group: string): RegExp {
  const whole = `\\d+|[1-9]\\d{0,2}(?:[${group}]\\d{3})+`;
  // Only signs that stand for nothing else also group decimals.
  const groupedDecimals = OTHER_GROUP_SIGNS.includes(group) ? `|(?:\\d{3}[${group}])+\\d{1,3}` : '';
  return new RegExp(
    `^(?=[^e]*\\d)[+-]? ?(?:${whole})?(?:[${decimal}](?:\\d*${groupedDecimals}))?(?:e[+-]?\\d{1,3})?$`,
  );
}
