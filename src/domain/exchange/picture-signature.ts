// Tells a picture by its first bytes, as the formats' specifications give them, and not by its name.

const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Of these a brand of ISO base media files begins that hold pictures: AVIF, HEIC and HEIF. */
const PICTURE_BRANDS = /^(avi[fs]|hei[cxms]|hev[cx]|mif1|msf1)/;

/** So many bytes are enough to tell. */
export const SIGNATURE_BYTES = 1_000;

/** @param start the first bytes of a file */
export function isPicture(start: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => start[index] === byte))) return true;
  const latin = String.fromCharCode(...start.subarray(0, SIGNATURE_BYTES));
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return true;
  if (latin.slice(4, 8) === 'ftyp') return PICTURE_BRANDS.test(latin.slice(8, 12));
  // The bytes at 6 to 9 of a BMP are 0, which no text that begins with its two letters has.
  if (latin.startsWith('BM') && latin.slice(6, 10) === '\0\0\0\0') return true;
  return (
    /^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^]*)?(<!--[^]*-->\s*)?<svg[\s>]/i.test(latin) ||
    /^\s*<\?xml[^]*<svg[\s>]/i.test(latin)
  );
}
