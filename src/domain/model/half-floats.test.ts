import { expect, test } from 'vitest';
import { fromHalves, toHalves } from './half-floats.ts';

const through = (...values: number[]) => [...fromHalves(toHalves(Float32Array.from(values)))];

test('numbers that a half float holds come back as they were', () => {
  const exact = [0, 1, -1, 0.5, 1.5, 2048, -0.000030517578125, 65_504, 2 ** -24, 2 ** -14];
  expect(through(...exact)).toEqual(exact);
});

test('all others come back within half a unit of the last of eleven bits', () => {
  for (let index = 0; index < 2_000; index++) {
    const value = Math.sin(index * 12.9898) * 10 ** ((index % 9) - 5);
    const [found] = through(value);
    expect(Math.abs(found - value)).toBeLessThanOrEqual(
      Math.max(Math.abs(value) * 2 ** -11, 2 ** -25) * 1.0001,
    );
  }
});

test('ties go to the even neighbour, and what is too large is infinite', () => {
  expect(through(1 + 2 ** -11, 1 + 3 * 2 ** -11)).toEqual([1, 1 + 2 ** -9]);
  expect(through(1e6, -1e6)).toEqual([Infinity, -Infinity]);
  expect(through(NaN)[0]).toBeNaN();
});

test('every half float is the number that its bits stand for', () => {
  const all = fromHalves(Uint16Array.from({ length: 65_536 }, (_, bits) => bits));
  all.forEach((found, bits) => {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >>> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    const special = fraction ? NaN : sign * Infinity;
    const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
    if (!Object.is(found, exponent === 31 ? special : sign * size)) throw new Error(`bits ${bits}: ${found}`);
  });
});
