import { expect, test } from 'vitest';
import type { Mask } from './mask.ts';
import { withoutLines } from './ruling.ts';

const SIDE = 100;
const WHOLE = { left: 0, top: 0, right: SIDE, bottom: SIDE };

/** @param isMarked says which pixels are marked */
function maskWhere(isMarked: (x: number, y: number) => boolean): Mask {
  const marks = Uint8Array.from({ length: SIDE ** 2 }, (_, pixel) =>
    Number(isMarked(pixel % SIDE, Math.floor(pixel / SIDE))),
  );
  return { width: SIDE, height: SIDE, marks };
}

const count = ({ marks }: Mask) => marks.reduce((sum, mark) => sum + mark, 0);
const line = (x: number, y: number) => Math.abs(y - 40 - x * 0.05) < 1.5;
const stem = (x: number, y: number) => Math.abs(x - 50) < 3 && y > 10 && y < 80;

test('a line from edge to edge goes, however it leans, and what crosses it stays whole', () => {
  const { mask, lines } = withoutLines(
    maskWhere((x, y) => line(x, y) || stem(x, y)),
    WHOLE,
  );
  expect(lines).toEqual([{ isDown: false, thickness: 3 }]);
  const stems = maskWhere(stem);
  expect(stems.marks.every((mark, pixel) => !mark || mask.marks[pixel])).toBe(true);
  expect(count(mask) - count(stems)).toBeLessThan(10);
});

test('a stroke that ends before the edge is no ruling, and nor is a curve', () => {
  const bar = maskWhere((x, y) => x > 8 && x < 92 && Math.abs(y - 50) < 2);
  const arc = maskWhere((x, y) => Math.abs(y - 20 - ((x - 50) / 10) ** 2) < 2);
  for (const mask of [bar, arc]) expect(withoutLines(mask, WHOLE)).toEqual({ mask, lines: [] });
});

test('of squares nothing is left, not even where their lines cross', () => {
  const squares = maskWhere((x, y) => x % 20 < 3 || y % 20 < 3);
  expect(count(withoutLines(squares, WHOLE).mask)).toBe(0);
});
