// Undoes what mail, chat and word processors do to an address on its way: they encode it, once or twice, break its lines, and take
// what follows it in the sentence into it. What they cannot have written is left to the reader of the link to refuse.

/** An address comes encoded at most so often: by the page that links to it, by what forwards it, and by an HTML source. */
const MOST_ENCODINGS = 3;

/** A link of 2,000 characters, each of them encoded twice, is shorter. */
const MOST_CHARACTERS = 20_000;

const NAMED_REFERENCES = new Map([
  ['amp', '&'],
  ['num', '#'],
  ['equals', '='],
  ['sol', '/'],
  ['lowbar', '_'],
]);

/** @returns the address without percent escapes and HTML references, without white space at its ends and marks that cannot be seen */
export function decodedAddress(address: string): string {
  let plain = address.slice(0, MOST_CHARACTERS);
  for (let time = 0; time < MOST_ENCODINGS; time++) plain = decodedOnce(plain);
  return plain.replace(/\p{Cf}/gu, '').trim();
}

function decodedOnce(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => decodedEscapes(escapes))
    .replace(/&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/gi, (_all, hex?: string, decimal?: string) =>
      String.fromCharCode(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&([a-z]+);/g, (all, name: string) => NAMED_REFERENCES.get(name) ?? all);
}

/** @returns the escapes as they are where they are not UTF-8 */
function decodedEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

/**
 * @param text that begins with a link of letters, digits and "-._~/"
 * @returns what the link may have been, the likeliest first: its lines may have been broken, or words may follow it
 */
export function withoutSurroundings(text: string): string[] {
  return [text.replace(/\s+/g, ''), text.split(/\s/, 1)[0]].map((joined) => {
    // A sign before a digit stands inside a number that was damaged, which must not be opened as another number.
    const [link] = joined.split(/[^\w.~/-](?!\d)/, 1);
    return link.replace(/[._~/]+$/, '');
  });
}
