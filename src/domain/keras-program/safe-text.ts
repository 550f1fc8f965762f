// Writes text that a person chose, such as the name of a run, so that it stays text in Python and in Markdown.

/** Controls, and marks that turn the direction of text or that some programs take for the end of a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** @returns the text on one line, with nothing in it that cannot be seen */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/** @returns a literal of Python: JSON's escapes mean the same there, and no letter that JSON leaves as it is ends a string */
export function pythonString(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** @returns comments of Python, one for each sentence */
export function pythonComment(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `# ${oneLine(sentence)}`);
}

/** @returns Markdown that shows just the text: no emphasis, link, formula or HTML comes of it */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, (letter) =>
    letter === '<' ? '&lt;' : letter === '&' ? '&amp;' : `\\${letter}`,
  );
}
