// Tells which letter a keyboard shortcut means on any layout: where the key types a Latin letter, this letter, wherever the key
// lies (Dvorak, AZERTY); where it types another script, the letter at its place on the US layout.

/**
 * @param event the `key` and the `code` of a keyboard event
 * @returns a letter from a to z in lower case, another character of ASCII, or '' for a key that means none
 */
export function shortcutLetter({ key, code }: { key: string; code: string }): string {
  // An input method may type full-width letters.
  const typed = key.normalize('NFKC').toLowerCase();
  if (/^[\x20-\x7e]$/.test(typed)) return typed;
  return /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? '';
}
