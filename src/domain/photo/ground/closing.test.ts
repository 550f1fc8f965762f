import { expect, test } from 'vitest';
import type { GreyImage } from '../grey-image.ts';
import { closing, sureClosing, sureOpening } from './closing.ts';

function image(valueOf: (x: number, y: number) => number): GreyImage {
  const values = Float32Array.from({ length: 30 * 20 }, (_, pixel) =>
    valueOf(pixel % 30, Math.floor(pixel / 30)),
  );
  return { width: 30, height: 20, values };
}

const slope = (x: number, y: number) => 0.2 + 0.02 * x + 0.01 * y;

test('a slope stays as it is up to the edges where only what is narrow for certain may go', () => {
  const picture = image(slope);
  for (const filtered of [sureClosing(picture, 4), sureOpening(picture, 4)])
    filtered.values.forEach((value, pixel) => expect(value).toBeCloseTo(picture.values[pixel], 5));
});

test('narrow dark goes by closing, at the edge too, and narrow light by opening', () => {
  const isStroke = (x: number) => x > 12 && x < 17;
  const dark = image((x) => (x < 3 || isStroke(x) ? 0.1 : 0.8));
  closing(dark, 4).values.forEach((value) => expect(value).toBeCloseTo(0.8, 5));
  const light = image((x) => (isStroke(x) ? 0.9 : 0.3));
  sureOpening(light, 4).values.forEach((value) => expect(value).toBeCloseTo(0.3, 5));
});

test('what is wide stays', () => {
  const shadow = image((x) => (x > 14 ? 0.2 : 0.9));
  for (const filtered of [closing(shadow, 4), sureClosing(shadow, 4)])
    expect(filtered.values).toEqual(shadow.values);
});
