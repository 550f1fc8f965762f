// Writes and reads kept digits as a JSON file, which docs/formats.md describes. Anyone can have written a file: everything in it
// is checked, and one wrong entry refuses the whole file. Strokes that are merely too many leave their picture.

import { PAD_SIZE, type Stroke } from '../drawing/strokes.ts';
import { CLASSES } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { keepableStrokes, MOST_KEPT, pictureId, type KeptDigit } from './kept-digit.ts';

const DIGIT_FILE_VERSION = 1;
const FORMAT = 'digit-lab-digits';

export const LARGEST_DIGIT_FILE_BYTES = 16_000_000;
/** Files of earlier pages hold drawings of up to this many points, which are thinned; with more, the picture alone is read. */
const MOST_POINTS_READ = 5_000;

export type DigitFileProblem = 'too-big' | 'not-ours' | 'newer' | 'too-many' | 'damaged';

export type ReadDigits = { digits: KeptDigit[] } | { problem: DigitFileProblem };

interface WrittenDigit {
  label: number;
  keptAt: string;
  /** Each stroke is x, y, x, y and so on, in the pad's units. */
  strokes: number[][] | null;
  /** It is 784 bytes as base64. */
  picture: string;
}

/**
 * @param digits at most MOST_KEPT, each as `keepable` gives it
 * @returns the text of a file, in which readDigitFile reads the same digits
 */
export function writeDigitFile(digits: readonly KeptDigit[]): string {
  const written = digits.map(({ label, keptAt, strokes, picture }): WrittenDigit => ({
    label,
    keptAt,
    strokes: strokes?.map((stroke) => stroke.flatMap(({ x, y }) => [x, y])) ?? null,
    picture: btoa(String.fromCharCode(...picture)),
  }));
  return JSON.stringify({ format: FORMAT, version: DIGIT_FILE_VERSION, digits: written });
}

/** @returns the digits of the file, or what is wrong with it; it never rejects, and reads none that is too big */
export async function openDigitFile(file: { size: number; text(): Promise<string> }): Promise<ReadDigits> {
  if (file.size > LARGEST_DIGIT_FILE_BYTES) return { problem: 'too-big' };
  return readDigitFile(await file.text().catch(() => ''));
}

/** @returns the digits, or what is wrong with the text; it never throws, whatever the text is */
export function readDigitFile(text: string): ReadDigits {
  if (text.length > LARGEST_DIGIT_FILE_BYTES) return { problem: 'too-big' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'not-ours' };
  }
  if (!isRecord(file) || file.format !== FORMAT || typeof file.version !== 'number')
    return { problem: 'not-ours' };
  if (file.version > DIGIT_FILE_VERSION) return { problem: 'newer' };
  if (!Array.isArray(file.digits)) return { problem: 'damaged' };
  if (file.digits.length > MOST_KEPT) return { problem: 'too-many' };
  const digits = file.digits.map(readDigit);
  return digits.every((digit) => digit !== null) ? { digits } : { problem: 'damaged' };
}

function readDigit(written: unknown): KeptDigit | null {
  if (!isRecord(written)) return null;
  const { label, keptAt } = written;
  if (!Number.isInteger(label) || (label as number) < 0 || (label as number) >= CLASSES) return null;
  if (typeof keptAt !== 'string' || keptAt.length > 40 || Number.isNaN(Date.parse(keptAt))) return null;
  const picture = readPicture(written.picture);
  const strokes = written.strokes === null ? null : readStrokes(written.strokes);
  if (!picture || strokes === undefined) return null;
  const utc = new Date(keptAt).toISOString();
  return { id: pictureId(picture), label: label as number, keptAt: utc, strokes, picture };
}

function readPicture(written: unknown): Uint8Array | null {
  if (typeof written !== 'string' || written.length !== Math.ceil(IMAGE_PIXELS / 3) * 4) return null;
  try {
    const picture = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
    return picture.length === IMAGE_PIXELS && picture.some((byte) => byte > 0) ? picture : null;
  } catch {
    return null;
  }
}

/** @returns null where only the picture is to be kept, and undefined where what is written is no list of strokes */
function readStrokes(written: unknown): Stroke[] | null | undefined {
  if (!Array.isArray(written) || written.length === 0 || !written.every(isFlatStroke)) return undefined;
  const points = written.reduce((count, flat) => count + flat.length / 2, 0);
  return points > MOST_POINTS_READ ? null : keepableStrokes(written.map(strokeOf));
}

function isFlatStroke(flat: unknown): flat is number[] {
  const isPlace = (value: unknown) => typeof value === 'number' && value >= 0 && value <= PAD_SIZE;
  return Array.isArray(flat) && flat.length > 0 && flat.length % 2 === 0 && flat.every(isPlace);
}

function strokeOf(flat: readonly number[]): Stroke {
  return Array.from({ length: flat.length / 2 }, (_, index) => ({
    x: flat[index * 2],
    y: flat[index * 2 + 1],
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
