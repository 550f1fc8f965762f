// npm run docs:styles draws docs/images/pen-styles.svg: digits from skeletons, a row each, as a run with pen styles learns them, and
// below them letters and signs that are no digits.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glyphOf } from '../src/domain/augmenting/skeletons/draw-glyph.ts';
import { skeletonOf } from '../src/domain/augmenting/skeletons/draw-skeleton.ts';
import type { Path } from '../src/domain/augmenting/skeletons/pen-path.ts';
import { DIGITS } from '../src/domain/image/digit-images.ts';
import { seededRandom } from '../src/domain/seeded-random.ts';

const COLUMNS = 20;
const GLYPH_ROWS = 4;
const PITCH = 40;
const HEIGHT = 26;

const random = seededRandom(1);
const digits = DIGITS.map((digit) => Array.from({ length: COLUMNS }, () => skeletonOf(digit, random)));
const glyphs = Array.from({ length: GLYPH_ROWS }, () =>
  Array.from({ length: COLUMNS }, () => glyphOf(random)),
);
const rows = [...digits, ...glyphs];

function drawn(paths: readonly Path[], column: number, row: number): string {
  const points = paths.flat();
  const middle = (axis: 0 | 1) => {
    const along = points.map((point) => point[axis]);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  const [x0, y0] = [middle(0), middle(1)];
  const place = (value: number, from: number, at: number) =>
    ((value - from) * HEIGHT + (at + 0.5) * PITCH).toFixed(1);
  const lines = paths.map(
    (path) => `M${path.map(([x, y]) => `${place(x, x0, column)} ${place(y, y0, row)}`).join('L')}`,
  );
  return `<path d="${lines.join('')}"/>`;
}

const size = `${COLUMNS * PITCH} ${rows.length * PITCH}`;
const paths = rows.flatMap((row, at) => row.map((each, column) => drawn(each, column, at)));
writeFileSync(
  join(import.meta.dirname, '../docs/images/pen-styles.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}"><rect width="100%" height="100%" fill="#fff"/>` +
    `<g fill="none" stroke="#1a1c2e" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">\n${paths.join('\n')}\n</g></svg>\n`,
);
