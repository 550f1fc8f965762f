// Reads a number as people write it, with full-width digits and thousands separators.

/** A comma separates groups of three digits; anywhere else it may be a decimal comma, and the text is no number. */
const THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+$/;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** @returns the number; NaN where the text is none, or could mean two */
export function writtenNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  if (THOUSANDS.test(plain)) return Number(plain.replaceAll(',', ''));
  return DECIMAL.test(plain) ? Number(plain) : NaN;
}
