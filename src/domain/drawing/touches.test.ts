import { expect, test } from 'vitest';
import { touches } from './touches.ts';

const STEM = [
  { x: 500, y: 200 },
  { x: 500, y: 800 },
];
const DOT = [{ x: 300, y: 300 }];

test.each([
  ['beside the middle of a stem, near', STEM, [{ x: 525, y: 500 }], true],
  ['beside it, far', STEM, [{ x: 540, y: 500 }], false],
  ['beyond its end, near', STEM, [{ x: 510, y: 825 }], true],
  ['on its line, but far beyond its end', STEM, [{ x: 500, y: 900 }], false],
  [
    'across it in one leap',
    STEM,
    [
      { x: 100, y: 500 },
      { x: 900, y: 480 },
    ],
    true,
  ],
  [
    'beside it in one leap',
    STEM,
    [
      { x: 100, y: 100 },
      { x: 450, y: 900 },
    ],
    false,
  ],
  ['on a dot', DOT, [{ x: 310, y: 300 }], true],
  [
    'past a dot',
    DOT,
    [
      { x: 200, y: 310 },
      { x: 400, y: 310 },
    ],
    true,
  ],
  ['far from a dot', DOT, [{ x: 310, y: 400 }], false],
])('an eraser %s: %j', (_where, stroke, path, touched) => {
  expect(touches(stroke, path, 32)).toBe(touched);
});
