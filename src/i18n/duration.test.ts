import { expect, test } from 'vitest';
import { roundedDuration } from './duration.ts';

test.each([
  [0.02, '0.1', 'seconds'],
  [0.31, '0.3', 'seconds'],
  [0.93, '0.9', 'seconds'],
  [0.96, '1', 'seconds'],
  [4.4, '4', 'seconds'],
  [9.6, '10', 'seconds'],
  [42, '40', 'seconds'],
  [88, '1', 'minutes'],
  [150, '3', 'minutes'],
  [5_369, '89', 'minutes'],
  [5_400, '1.5', 'hours'],
] as const)('%s seconds are written as %s %s', (seconds, figure, unit) => {
  expect(roundedDuration(seconds)).toEqual({ figure, unit });
});
