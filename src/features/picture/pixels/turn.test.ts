import { expect, test } from 'vitest';
import { turned } from './turn.ts';

const picture = {
  width: 3,
  height: 2,
  data: Uint8ClampedArray.from({ length: 24 }, (_, index) => Math.floor(index / 4)),
};
const pixelsOf = ({ data }: { data: Uint8ClampedArray }) => [...data].filter((_, index) => index % 4 === 0);

test('a quarter clockwise brings the left column to the top', () => {
  const once = turned(picture, 1);
  expect([once.width, once.height]).toEqual([2, 3]);
  expect(pixelsOf(once)).toEqual([3, 0, 4, 1, 5, 2]);
});

test('two quarters turn everything round, and four are none', () => {
  expect(pixelsOf(turned(picture, 2))).toEqual([5, 4, 3, 2, 1, 0]);
  expect(turned(turned(picture, 3), 1)).toEqual(picture);
});
