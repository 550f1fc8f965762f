// Makes kept digits for tests.

import { keepDigit, type KeptDigit } from '../domain/kept/kept-digit.ts';

/** @returns a kept digit with a label from 0 to 9, whose picture differs for each number */
export function digitOf(label: number, number = label): KeptDigit {
  const ink = Float32Array.from({ length: 784 }, (_, index) => (index === number % 783 ? 1 : 0));
  ink[783] = Math.floor(number / 783) / 2;
  return keepDigit(label, ink, null, `2026-11-25T10:00:00.${String(number % 1000).padStart(3, '0')}Z`);
}
