import { expect, test } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { PRESETS } from './presets.ts';
import {
  countOf,
  isTrainedOn,
  MIXED_IN,
  runSplit,
  teachingValidation,
  TRAINING_IMAGES,
  unseenImages,
  type ImageRange,
} from './splits.ts';
import { BOUNDS } from './training-config.ts';

const random = seededRandom(11);
const between = ({ min, max }: { min: number; max: number }) => min + random() * (max - min);
const CONFIGS = Array.from({ length: 2_000 }, () => ({
  imageCount: Math.round(between(BOUNDS.imageCount)),
  validationSplit: between(BOUNDS.validationSplit),
}));

function isApart(one: ImageRange, other: ImageRange): boolean {
  return one.end <= other.first || other.end <= one.first;
}

function isWithinTraining({ first, end }: ImageRange): boolean {
  return first >= 0 && first < end && end <= TRAINING_IMAGES;
}

test('no validation image is ever learned from, whatever the settings', () => {
  for (const config of CONFIGS) {
    const { training, validation } = runSplit(config);
    expect([training, validation].every(isWithinTraining)).toBe(true);
    expect(isApart(training, validation)).toBe(true);
    expect(countOf(training) + countOf(validation)).toBe(config.imageCount);
    expect(isTrainedOn(training.end)).toBe(true);

    const later = [unseenImages(training.end), teachingValidation(training.end)];
    for (const range of later) {
      expect(isWithinTraining(range)).toBe(true);
      expect(isApart(training, range)).toBe(true);
    }
    // A taught model has learned from the lesson's images too.
    const taughtOn = Math.max(training.end, MIXED_IN.end);
    expect(isApart(MIXED_IN, teachingValidation(training.end))).toBe(true);
    for (const learned of [training, MIXED_IN]) expect(isApart(learned, unseenImages(taughtOn))).toBe(true);
  }
});

test('a model of a preset of which nobody wrote down what it learned from has seen no image that it is asked about', () => {
  for (const { config } of Object.values(PRESETS)) {
    const { training } = runSplit(config);
    expect(isApart(training, unseenImages())).toBe(true);
    expect(isApart(training, teachingValidation())).toBe(true);
  }
});

test.each([
  ['tutorial', 48_000],
  ['lenet5', 48_000],
  ['compact', 57_000],
  ['fast', 58_800],
  ['robust', 57_000],
] as const)('%s learns from the first %i images, and validates on the others', (preset, end) => {
  const { training, validation } = runSplit(PRESETS[preset].config);
  expect(training).toEqual({ first: 0, end });
  expect(validation).toEqual({ first: end, end: 60_000 });
});

test.each([
  [400, 48_000, 54_000],
  [48_000, 48_000, 54_000],
  [55_000, 55_000, 55_000],
  [57_000, 57_000, 57_000],
  [58_800, 58_800, 58_800],
  [undefined, 58_800, 58_800],
])(
  'a model that learned from %s images is evaluated from %i on, and taught from %i on',
  (count, asked, taught) => {
    expect(unseenImages(count)).toEqual({ first: asked, end: 60_000 });
    expect(teachingValidation(count)).toEqual({ first: taught, end: 60_000 });
  },
);

test('a lesson mixes in the images that the tutorial learns from', () => {
  expect(MIXED_IN).toEqual({ first: 0, end: 48_000 });
});
