import { expect, test } from 'vitest';
import { NO_AUGMENTATION, ROBUST_AUGMENTATION } from '../augmenting/augmentation.ts';
import { PRESETS } from './presets.ts';
import { configProblems, TUTORIAL_CONFIG } from './training-config.ts';

test('every preset can run, and only Robust varies its images', () => {
  for (const { config } of Object.values(PRESETS)) expect(configProblems(config)).toEqual([]);
  const varied = Object.entries(PRESETS).filter(([, { config }]) => config.augmentation !== null);
  expect(varied.map(([name]) => name)).toEqual(['robust']);
});

test('what is out of bounds in the augmentation is named', () => {
  const problems = (changes: Partial<typeof ROBUST_AUGMENTATION>) =>
    configProblems({ ...TUTORIAL_CONFIG, augmentation: { ...NO_AUGMENTATION, ...changes } });
  expect(problems({})).toEqual([]);
  expect(problems({ rotation: 90 })).toEqual([{ setting: 'rotation', problem: 'out-of-range' }]);
  expect(problems({ penStyles: NaN })).toEqual([{ setting: 'penStyles', problem: 'not-a-number' }]);
});
