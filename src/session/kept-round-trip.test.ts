// Draws, erases and keeps by chance, and holds that everything kept is exported and imported again, digit for digit.

import { expect, test } from 'vitest';
import { LARGEST_DIGIT_FILE_BYTES, readDigitFile, writeDigitFile } from '../domain/kept/digit-file.ts';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import { seededRandom } from '../domain/seeded-random.ts';
import { keptDisk } from '../testing/kept-disk.ts';
import { createPresentDrawing, type PresentDrawingStore } from './present-drawing.ts';

const openDigits = () => keptDisk().openTab();

type Chance = (most: number) => number;

/** A stroke of a pen that reports up to thousands of points, finely or in leaps, some beyond the pad or none at all. */
function scribble(store: PresentDrawingStore, chance: Chance): void {
  const { begin, extend, lift } = store.getState();
  const [reach, events] = [10 ** (chance(5) - 2), 1 + Math.floor(4 * chance(1))];
  let at = { x: chance(1_000), y: chance(1_000) };
  begin(at);
  for (let event = 0; event < events; event++) {
    const points = Array.from({ length: 1 + Math.floor(chance(400)) }, () => {
      at = { x: at.x + (chance(2) - 1) * reach, y: at.y + (chance(2) - 1) * reach };
      return chance(1) < 0.001 ? { x: NaN, y: at.y } : at;
    });
    extend(points);
  }
  lift();
}

function act(store: PresentDrawingStore, chance: Chance): void {
  const { erase, undo, clear, place } = store.getState();
  const what = chance(1);
  if (what < 0.6) scribble(store, chance);
  else if (what < 0.8) for (let stroke = 0; stroke < 20; stroke++) tap(store, chance);
  else if (what < 0.86) erase([{ x: chance(1_000), y: chance(1_000) }]);
  else if (what < 0.92) undo();
  else if (what < 0.97) clear();
  else place(Float32Array.from({ length: 784 }, () => chance(1)));
}

function tap(store: PresentDrawingStore, chance: Chance): void {
  store.getState().begin({ x: chance(1_000), y: chance(1_000) });
  store.getState().lift();
}

test.each([1, 2, 3])('whatever is drawn and kept comes back from its file, by seed %d', async (seed) => {
  const random = seededRandom(seed);
  const chance: Chance = (most) => random() * most;
  const drawing = createPresentDrawing();
  const kept = openDigits();
  for (let time = 0; time < 20; time++) {
    act(drawing, chance);
    const { ink, picture, strokes } = drawing.getState();
    if (!ink) continue;
    const at = new Date(1.7e12 + time).toISOString();
    kept.getState().keep(keepDigit(Math.floor(chance(10)), ink, picture ? null : strokes, at));
  }
  const { digits } = kept.getState();
  expect(digits.length).toBeGreaterThan(4);
  const text = writeDigitFile(digits);
  const elsewhere = openDigits();
  elsewhere.getState().importDigits(readDigitFile(text));
  expect(elsewhere.getState().problem).toBeNull();
  expect(elsewhere.getState().digits).toEqual(digits);
  expect(writeDigitFile(elsewhere.getState().digits)).toBe(text);
  // A thousand digits as long as the longest of these are what a person can keep at most.
  const longest = Math.max(...digits.map((digit) => writeDigitFile([digit]).length));
  expect(1_000 * longest).toBeLessThanOrEqual(LARGEST_DIGIT_FILE_BYTES);
});
