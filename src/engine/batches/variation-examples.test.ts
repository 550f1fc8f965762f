import { expect, test } from 'vitest';
import { NO_AUGMENTATION, ROBUST_AUGMENTATION } from '../../domain/augmenting/augmentation.ts';
import { CLASSES } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { syntheticDigits } from '../testing/small-runs.ts';
import { variationExamples } from './variation-examples.ts';

const images = syntheticDigits(20);

test('each digit is shown as it is, varied, with pen styles and as no digit, where the settings ask for such', () => {
  const { plain, varied, styled, nonDigits } = variationExamples(images, ROBUST_AUGMENTATION, 1);
  expect(plain).toEqual(images.pixels.subarray(0, CLASSES * IMAGE_PIXELS));
  const rows = [plain, ...varied, ...styled, nonDigits!];
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => CLASSES * IMAGE_PIXELS));
  expect(new Set(rows.map((row) => row.join())).size).toBe(8);
});

test('without pen styles and non-digits none are shown', () => {
  const settings = { ...NO_AUGMENTATION, rotation: 10 };
  expect(variationExamples(images, settings, 1)).toMatchObject({ styled: [], nonDigits: null });
});
