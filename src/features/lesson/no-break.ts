// Keeps a number and its unit in one line.

/** @returns the text with a no-break space behind each number that a word or sign follows */
export function noBreak(text: string): string {
  return text.replace(/(\d) (?=[\p{L}%×=])/gu, '$1\u00a0');
}
