import { expect, test } from 'vitest';
import { presetOfNetwork, PRESETS } from './presets.ts';

test('a network is that of the preset that has just its layers, and of none when one is changed', () => {
  const { network } = PRESETS.tutorial;
  expect(presetOfNetwork(network, 'robust')).toBe('tutorial');
  expect(presetOfNetwork([...network.slice(0, -1), ...PRESETS.fast.network], 'tutorial')).toBeNull();
});
