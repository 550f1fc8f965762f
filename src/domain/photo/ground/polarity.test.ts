import { expect, test } from 'vitest';
import { painted, type Scene } from '../../../testing/painted-scene.ts';
import { smoothed } from './illumination.ts';
import { weighPolarity } from './polarity.ts';

/** Two bars close to each other, whose gap is as narrow as they are. */
const BARS = [
  [
    { x: 40, y: 20 },
    { x: 40, y: 80 },
  ],
  [
    { x: 52, y: 20 },
    { x: 52, y: 80 },
  ],
];
const bars: Scene = {
  width: 100,
  height: 100,
  writing: [{ strokes: BARS, pen: 6, at: [0, 0], scale: 1, ink: 0.8 }],
};

const SCENES: Record<string, Scene> = {
  'plain paper': bars,
  'paper in a gradient of light': { ...bars, light: (x) => 0.2 + 0.7 * x },
  'paper with a glow of a lamp': {
    ...bars,
    light: (x, y) => 0.5 + 0.4 * Math.exp(-80 * ((x - 0.75) ** 2 + (y - 0.3) ** 2)),
  },
  'rough paper': { ...bars, light: () => 0.7, noise: 0.08 },
  'a picture cut closely': {
    ...bars,
    width: 24,
    height: 62,
    writing: [{ ...bars.writing[0], pen: 4, at: [-35, -19] }],
  },
};

test.each(Object.entries(SCENES))('ink is dark, and inverted it is light: %s', (_, scene) => {
  const { width, height } = scene;
  const values = painted(scene);
  expect(weighPolarity(smoothed({ width, height, values }))).toBeGreaterThan(0);
  const inverted = values.map((value) => 1 - value);
  expect(weighPolarity(smoothed({ width, height, values: inverted }))).toBeLessThan(0);
});
