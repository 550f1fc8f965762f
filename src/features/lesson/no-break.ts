// Keeps a number in one line with its unit, and with the loss that it is.

/** @returns the text with a no-break space behind each number that a word or sign follows, and before that of a loss */
export function noBreak(text: string): string {
  return text.replace(/(\d) (?=[\p{L}%×=])/gu, '$1\u00a0').replace(/(loss) (?=\d)/g, '$1\u00a0');
}
