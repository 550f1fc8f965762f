// Augments kept digits as their author might have written them again: rotated, slanted, scaled, shifted, locally displaced and
// with another pen width, all a little.

import { PEN } from '../drawing/prepare-drawing.ts';
import type { DigitImages } from '../image/digit-images.ts';
import { bytesOfInk, IMAGE_PIXELS, inkOfBytes } from '../image/ink.ts';
import type { KeptDigit } from './kept-digit.ts';
import { changedPicture, changedStrokes } from '../stability/changed-ink.ts';
import type { Change } from '../stability/changes.ts';

/** The changes go at most this far, in the units of Change, about as far as one person's own digits differ. */
const MOST = { rotation: 10, slant: 12, scale: 12, pen: 0.7, shift: 1, dent: 1.8 };
const DENTS = 2;

/**
 * @param digits at least one
 * @param random numbers in [0,1)
 * @returns `count` images with labels, with each kept digit about as often as any other
 */
export function varyKept(digits: readonly KeptDigit[], count: number, random: () => number): DigitImages {
  const changed = digits.map(({ picture, strokes }) => {
    const ofPicture = () => changedPicture(inkOfBytes(picture));
    return (strokes && changedStrokes(strokes)) ?? ofPicture();
  });
  const pixels = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const which = index % digits.length;
    const ink = changed[which](...someChanges(random));
    labels[index] = digits[which].label;
    pixels.set(bytesOfInk(ink), index * IMAGE_PIXELS);
  }
  return { pixels, labels, count };
}

function someChanges(random: () => number): Change[] {
  const within = (most: number) => (2 * random() - 1) * most;
  const dents = Array.from({ length: DENTS }, (): Change => {
    const angle = 2 * Math.PI * random();
    const at = { x: 14.5 + within(9), y: 14.5 + within(9) };
    return {
      kind: 'dent',
      amount: within(MOST.dent),
      dent: { at, towards: { x: Math.cos(angle), y: Math.sin(angle) } },
    };
  });
  return [
    ...dents,
    { kind: 'slant', amount: within(MOST.slant) },
    { kind: 'rotation', amount: within(MOST.rotation) },
    { kind: 'scale', amount: 100 + within(MOST.scale) },
    { kind: 'shift-x', amount: within(MOST.shift) },
    { kind: 'shift-y', amount: within(MOST.shift) },
    { kind: 'pen', amount: PEN + within(MOST.pen) },
  ];
}
