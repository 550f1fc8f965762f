import { expect, test } from 'vitest';
import { drawOver } from './draw-over.ts';

test('a stroke adds its ink where the pen was and leaves the rest of the picture as it is', () => {
  const picture = new Float32Array(784);
  picture[5 * 28 + 5] = 0.4;
  const altered = drawOver(picture, [[{ x: 500, y: 500 }]]);
  expect(altered[14 * 28 + 14]).toBeGreaterThan(0.8);
  expect(altered[5 * 28 + 5]).toBeCloseTo(0.4);
  expect(altered[0]).toBe(0);
  expect(drawOver(picture, [])).toBe(picture);
});
