import { expect, test } from 'vitest';
import { CLASSES } from '../image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import type { Ask } from './ask.ts';
import { fewestPixels } from './fewest-pixels.ts';
import { leastDeformation } from './least-deformation.ts';
import { changesAlong, morphBetween } from './morph.ts';
import { deformed, displacementOf, FIELD_AMOUNTS } from './smooth-field.ts';

const at = (x: number, y: number) => y * IMAGE_SIDE + x;
/** @returns an upright bar, from row 6 to row 21 */
const bar = (left: number, width = 3) =>
  Float32Array.from({ length: IMAGE_PIXELS }, (_, pixel) => {
    const [x, y] = [pixel % IMAGE_SIDE, Math.floor(pixel / IMAGE_SIDE)];
    return x >= left && x < left + width && y >= 6 && y < 22 ? 1 : 0;
  });

/** Answers 7 with log-odds that grow with a score of the ink, against 1. */
const model =
  (score: (ink: Float32Array) => number): Ask =>
  async (inks) => {
    const out = new Float32Array((inks.length / IMAGE_PIXELS) * CLASSES);
    for (let row = 0; row < inks.length / IMAGE_PIXELS; row++) {
      const ink = inks.subarray(row * IMAGE_PIXELS, (row + 1) * IMAGE_PIXELS);
      const seven = 1 / (1 + Math.exp(-score(ink)));
      out[row * CLASSES + 7] = seven * 0.999;
      out[row * CLASSES + 1] = (1 - seven) * 0.999;
    }
    return out;
  };
const sumOf = (ink: Float32Array, pixels: number[]) => pixels.reduce((sum, pixel) => sum + ink[pixel], 0);

test('the fewest pixels are those that count: three put on where three are needed', async () => {
  const needed = [at(9, 6), at(9, 7), at(9, 8)];
  const found = await fewestPixels(
    bar(10),
    model((ink) => sumOf(ink, needed) * 2 - 5),
  );
  expect(found).toMatchObject({ from: 1, to: 7 });
  expect([...(found?.changed ?? [])].sort()).toEqual(needed.sort());
  expect(found?.ink[needed[0]]).toBe(1);
});

test('a pixel that helped at first and is not needed in the end is put back', async () => {
  // The first pixel alone is the best single step; the other two flip the answer without it.
  const [first, second, third] = [at(9, 6), at(9, 10), at(9, 14)];
  const found = await fewestPixels(
    bar(10),
    model((ink) => 1.2 * ink[first] + ink[second] + ink[third] + 4 * ink[second] * ink[third] - 3),
  );
  expect([...(found?.changed ?? [])].sort()).toEqual([second, third].sort());
});

test('pixels are changed until the page would call the new digit its answer, with its margin of 20 points', async () => {
  // The first pixel alone makes 7 the likelier digit, with 52 % against 48 %.
  const needed = [at(9, 6), at(9, 7)];
  const asked = model((ink) => sumOf(ink, needed) * 0.58 - 0.5);
  const found = await fewestPixels(bar(10), asked);
  expect([...(found?.changed ?? [])].sort()).toEqual(needed.sort());
  expect(found).toMatchObject({ to: 7, sure: true });
});

test('where no change makes the page sure, the first that flips the answer at all is given, and said to be so', async () => {
  const first = at(9, 6);
  const found = await fewestPixels(
    bar(10),
    model((ink) => ink[first] * 0.2 - 0.1),
    { most: 3 },
  );
  expect(found).toMatchObject({ changed: [first], to: 7, sure: false });
});

test('an answer that no pixel moves is not flipped, and a search that is ended gives nothing', async () => {
  const few = { most: 3 };
  expect(
    await fewestPixels(
      bar(10),
      model(() => -5),
      few,
    ),
  ).toBeNull();
  const signal = AbortSignal.abort();
  expect(
    await fewestPixels(
      bar(10),
      model((ink) => ink[at(9, 6)] - 0.5),
      { signal },
    ),
  ).toBeNull();
  expect(
    await leastDeformation(
      bar(10),
      model((ink) => ink[at(9, 6)] - 0.5),
      { signal },
    ),
  ).toBeNull();
});

test('a field of nothing leaves the image as it is, and its amounts are the displacement in pixels', () => {
  const ink = bar(10);
  deformed(ink, new Float64Array(FIELD_AMOUNTS)).forEach((value, pixel) =>
    expect(value).toBeCloseTo(ink[pixel], 6),
  );
  expect(displacementOf([0.3, 0.4])).toBeCloseTo(0.5);
});

test('the least deformation ends close behind the border, and less of it does not flip', async () => {
  // The answer is 7 once the bar leans: its top lies farther right than its foot.
  const lean = (ink: Float32Array) => {
    const meanOf = (rows: number[]) => {
      let [sum, all] = [0, 1e-6];
      for (const y of rows)
        for (let x = 0; x < IMAGE_SIDE; x++) {
          sum += ink[at(x, y)] * x;
          all += ink[at(x, y)];
        }
      return sum / all;
    };
    return meanOf([7, 8, 9]) - meanOf([18, 19, 20]);
  };
  const asked = model((ink) => 3 * (lean(ink) - 1.5));
  const found = await leastDeformation(bar(12), asked);
  expect(found).toMatchObject({ from: 1, to: 7 });
  expect(lean(found!.ink)).toBeGreaterThan(1.5);
  expect(lean(found!.ink)).toBeLessThan(1.65);
  expect(found!.displacement).toBeLessThan(1.2);
});

test('the ends of a morph are the digits themselves, and between them a stroke moves instead of fading', () => {
  const [from, to] = [bar(6), bar(16)];
  const morph = morphBetween(from, to);
  expect(morph(0)).toBe(from);
  expect(morph(1)).toBe(to);
  const wide = morphBetween(bar(12, 2), bar(10, 6))(0.5);
  const row = Array.from(wide.subarray(at(0, 14), at(0, 15)), (value) => Math.round(value));
  expect(row.reduce((sum, value) => sum + value, 0)).toBe(4);
  wide.forEach((value) => expect(value).toBeLessThanOrEqual(1));
});

test('where the answer changes along a morph is told with both answers', () => {
  expect(changesAlong([4, 4, 9, 9, 9])).toEqual([{ share: 0.375, from: 4, to: 9 }]);
  expect(changesAlong([3, 3])).toEqual([]);
});
