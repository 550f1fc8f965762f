// Stores the kept digits, each in a record of its own, so that two tabs do not overwrite each other's.

import { failureOf } from '../domain/coded-error.ts';
import type { DigitStorage } from '../domain/kept/digit-storage.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { Point } from '../domain/drawing/strokes.ts';
import { DIGITS } from '../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';
import { isListOf } from '../domain/is-list-of.ts';
import { reading, writing } from './database.ts';
import { moveOldDigits } from './old-digits.ts';
import { MODEL_KEYS } from './schema.ts';
import { askToPersist } from './storage-space.ts';

/** The digits on the screen lie in the database of this name. */
let known: unknown = null;

/** Digits of a newer page are read as far as they are whole. */
export const loadDigits: DigitStorage['load'] = async () => {
  const leftBehind = await moveOldDigits().then(
    () => null,
    (error: unknown) => failureOf(error),
  );
  const { name, digits } = await reading(['digits', 'models'], async (transaction) => ({
    name: await transaction.objectStore('models').get(MODEL_KEYS.database),
    digits: await transaction.objectStore('digits').getAll(),
  }));
  known ??= name;
  return { digits: digits.filter(isReadable), leftBehind, emptied: name !== known };
};

export const changeDigits: DigitStorage['change'] = async (put, remove, held) => {
  known = await writing(['digits', 'models'], async (transaction) => {
    const digits = transaction.objectStore('digits');
    const name = await transaction.objectStore('models').get(MODEL_KEYS.database);
    const again = known === null || name === known ? [] : held;
    await Promise.all([
      ...again.map((digit) => digits.put(digit)),
      ...remove.map((id) => digits.delete(id)),
      ...put.map((digit) => digits.put(digit)),
    ]);
    return name;
  });
  if (put.length > 0) void askToPersist();
};

function isReadable({ id, label, picture, keptAt, strokes }: Partial<KeptDigit>): boolean {
  return (
    typeof id === 'string' &&
    typeof keptAt === 'string' &&
    !Number.isNaN(Date.parse(keptAt)) &&
    DIGITS.some((digit) => digit === label) &&
    picture instanceof Uint8Array &&
    picture.length === IMAGE_PIXELS &&
    picture.some((byte) => byte > 0) &&
    (strokes === null || isListOf(strokes, isStroke))
  );
}

const isStroke = (value: unknown): boolean => isListOf(value, isPoint);

function isPoint(value: unknown): boolean {
  const { x, y } = (value ?? {}) as Partial<Point>;
  return Number.isFinite(x) && Number.isFinite(y);
}
