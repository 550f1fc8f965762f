import { expect, test } from 'vitest';
import { noBreak } from './no-break.ts';

test('a number stays with its unit, and words part as before', () => {
  expect(noBreak('画像 1,000 枚、約 10 秒')).toBe('画像 1,000\u00a0枚、約 10\u00a0秒');
  expect(noBreak('28 × 28 greys, 98.4 %')).toBe('28\u00a0× 28\u00a0greys, 98.4\u00a0%');
  expect(noBreak('epoch 30, val_loss 0.0537')).toBe('epoch 30, val_loss\u00a00.0537');
  expect(noBreak('Dense 128')).toBe('Dense 128');
});
