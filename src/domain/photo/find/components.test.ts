import { expect, test } from 'vitest';
import { componentsOf } from './components.ts';

function parts(rows: readonly string[], least = 1) {
  const marks = Uint8Array.from(rows.join(''), (letter) => Number(letter === '#'));
  return componentsOf({ width: rows[0].length, height: rows.length, marks }, least);
}

test('what touches by corners is one part, and a gap of one pixel makes two', () => {
  const found = parts(['#..#', '.#.#', '#..#']);
  expect(found.map(({ left, top, right, bottom }) => [left, top, right, bottom])).toEqual([
    [0, 0, 2, 3],
    [3, 0, 4, 3],
  ]);
  expect(found.map(({ pixels }) => [...pixels].sort((one, other) => one - other))).toEqual([
    [0, 5, 8],
    [3, 7, 11],
  ]);
});

test('parts below the least size are left out', () => {
  expect(parts(['##..#'], 2)).toHaveLength(1);
});
