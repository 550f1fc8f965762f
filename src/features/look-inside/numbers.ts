// Writes numbers with two decimals and a true minus sign, and sums so that they add up as they are written.

/** @returns the number with a true minus sign, which a rounded zero never has, and two decimals unless told otherwise */
export function short(value: number, decimals = 2): string {
  return value
    .toFixed(decimals)
    .replace(/^-(?=0\.0*$)/, '')
    .replace('-', '−');
}

/** @returns the number as one more term of a sum, such as "− 0.50" */
export function plus(value: number, decimals = 2): string {
  return value < 0 && short(value, decimals).startsWith('−')
    ? `− ${short(-value, decimals)}`
    : `+ ${short(value, decimals)}`;
}

const DECIMALS = [2, 3, 4, 5] as const;

/**
 * Two decimals do not always add up: 0.897 - 0.003 = 0.894 would be 0.90 + 0.00 = 0.89.
 * @returns terms and sum with the fewest decimals, from two to five, with which they add up as written
 */
export function writtenSum(terms: readonly number[]): { terms: string[]; sum: string } {
  const total = sumOf(terms);
  const addsUp = (decimals: number) =>
    sumOf(terms.map((each) => rounded(each, decimals))).toFixed(decimals) === total.toFixed(decimals);
  const decimals = DECIMALS.find(addsUp);
  if (decimals !== undefined)
    return { terms: terms.map((each) => short(each, decimals)), sum: short(total, decimals) };
  return { terms: shownParts(terms, 5), sum: short(total, 5) };
}

/** @returns input × scale + shift with as many decimals as give the written result, which has two */
export function writtenScaled(input: number, scale: number, shift: number): string {
  const result = short(input * scale + shift);
  const fits = (decimals: number) =>
    short(rounded(input, decimals) * rounded(scale, decimals) + rounded(shift, decimals)) === result;
  const decimals = DECIMALS.find(fits) ?? 5;
  return `${short(input, decimals)} × ${short(scale, decimals)} ${plus(shift, decimals)}`;
}

/**
 * Rounds parts so that they add up to their rounded sum: those that rounding moved the farthest are rounded the other way.
 * @returns the parts in their order
 */
export function shownParts(parts: readonly number[], decimals = 2): string[] {
  const unit = 10 ** -decimals;
  const shown = parts.map((each) => rounded(each, decimals));
  let missing = Math.round((rounded(sumOf(parts), decimals) - sumOf(shown)) / unit);
  const direction = Math.sign(missing);
  const byError = parts
    .map((each, index) => ({ index, error: (each - shown[index]) * direction }))
    .sort((one, other) => other.error - one.error);
  for (const { index } of byError) {
    if (missing === 0) break;
    shown[index] += direction * unit;
    missing -= direction;
  }
  return shown.map((each) => short(each, decimals));
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
