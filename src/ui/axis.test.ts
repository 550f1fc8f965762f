import { expect, test } from 'vitest';
import { evenAxis, evenTickText, placeOn, tickText, ticksOf } from './axis.ts';

test('ticks are round, rise, and lie within the axis', () => {
  expect(ticksOf({ from: 0, to: 0.43, isLog: false }, 6)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  expect(ticksOf({ from: 1, to: 50, isLog: false }, 6)).toEqual([10, 20, 30, 40, 50]);
  expect(ticksOf({ from: 0.85, to: 1, isLog: false }, 6)).toEqual([0.85, 0.9, 0.95, 1]);
});

test.each([
  [0.01, 10],
  [0.03, 0.5],
  [0.051, 0.059],
  [1e-5, 1e5],
])('a log scale from %s to %s has two to six ticks within it', (from, to) => {
  const ticks = ticksOf({ from, to, isLog: true }, 6);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThanOrEqual(6);
  expect(Math.min(...ticks)).toBeGreaterThanOrEqual(from);
  expect(Math.max(...ticks)).toBeLessThanOrEqual(to);
});

test('equal factors are equal lengths on a log scale', () => {
  const scale = { from: 0.01, to: 1, isLog: true };
  expect(placeOn(scale, 0.1, 100)).toBeCloseTo(50, 9);
  expect(placeOn({ from: 2, to: 2, isLog: false }, 2, 100)).toBe(50);
});

test('a tick is named without zeros at its end', () => {
  expect([0.30000000000000004, 20, 0.85].map(tickText)).toEqual(['0.3', '20', '0.85']);
});

test.each([
  [0, 0.43, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [0.93, 1, [0.92, 0.94, 0.96, 0.98, 1]],
  [0.981, 0.9874, [0.98, 0.982, 0.984, 0.986, 0.988]],
  [0, 2.31, [0, 0.5, 1, 1.5, 2, 2.5]],
  [0.3, 0.3, [0.3, 0.4]],
])('an even axis holds %s and %s and ends at ticks', (from, to, ticks) => {
  expect(evenAxis(from, to, 5).ticks).toEqual(ticks);
  expect(evenAxis(from, to, 5).ends).toEqual([ticks[0], ticks.at(-1)]);
});

test('the ticks of an even axis have as many decimals as their step', () => {
  expect([0.98, 1].map(evenTickText([0.98, 1]))).toEqual(['0.98', '1.00']);
  expect([0, 0.5, 1].map(evenTickText([0, 0.5, 1]))).toEqual(['0.0', '0.5', '1.0']);
  expect([0, 5].map(evenTickText([0, 5]))).toEqual(['0', '5']);
});
