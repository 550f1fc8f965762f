// Writes the amount of a change with its unit.

import type { ChangeKind } from '../../domain/stability/changes.ts';

/** @param amount in the unit of its kind: pixels, degrees or, for the scale, per cent */
export function amountText(kind: ChangeKind, amount: number): string {
  if (kind === 'scale') return `${amount} %`;
  if (kind === 'pen') return `${amount.toFixed(1)} px`;
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '';
  const size = Math.abs(amount);
  return kind === 'rotation' || kind === 'slant' ? `${sign}${size}°` : `${sign}${size} px`;
}
