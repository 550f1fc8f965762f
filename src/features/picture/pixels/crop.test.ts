import { expect, test } from 'vitest';
import { cropBetween, cropByKey, cropped } from './crop.ts';

test('a rectangle that is dragged any way lies within the picture and has a size', () => {
  const dragged = cropBetween({ x: 0.8, y: 0.6 }, { x: 0.2, y: 1.7 });
  expect(dragged.left).toBeCloseTo(0.2);
  expect(dragged.width).toBeCloseTo(0.6);
  expect(dragged.top + dragged.height).toBeCloseTo(1);
  const point = cropBetween({ x: 1, y: 1 }, { x: 1, y: 1 });
  expect(point.width).toBeGreaterThan(0);
  expect(point.left + point.width).toBeLessThanOrEqual(1);
});

test('arrow keys move the rectangle to the edge and no farther, and with Shift they change its size', () => {
  let crop = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };
  for (let presses = 0; presses < 100; presses++) crop = cropByKey(crop, 'ArrowRight', false) ?? crop;
  expect(crop.left).toBeCloseTo(0.8);
  for (let presses = 0; presses < 100; presses++) crop = cropByKey(crop, 'ArrowUp', true) ?? crop;
  expect(crop.height).toBeGreaterThan(0);
  expect(cropByKey(crop, 'Enter', false)).toBeNull();
});

test('what is cut out are the pixels inside the rectangle, in their order', () => {
  const data = Uint8ClampedArray.from({ length: 4 * 2 * 4 }, (_, index) => Math.floor(index / 4));
  const cut = cropped({ width: 4, height: 2, data }, { left: 0.5, top: 0, width: 0.5, height: 1 });
  expect(cut).toMatchObject({ width: 2, height: 2 });
  expect([...cut.data].filter((_, index) => index % 4 === 0)).toEqual([2, 3, 6, 7]);
});
