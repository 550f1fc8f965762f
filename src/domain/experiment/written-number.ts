// A number as people write it: full-width digits and thousands separators are understood.

/** A comma between groups of three digits; anywhere else it may be a decimal comma, and is asked about. */
const THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+$/;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** @returns NaN where it is none, or could be two */
export function writtenNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  if (THOUSANDS.test(plain)) return Number(plain.replaceAll(',', ''));
  return DECIMAL.test(plain) ? Number(plain) : NaN;
}
