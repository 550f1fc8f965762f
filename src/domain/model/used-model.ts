// Tells which model a person used last, with which the next visit begins.

/** Names which weights of a run are meant: those of its best epoch, or of one epoch, counted from 1. */
export type WhichWeights = 'best' | number;

export type UsedModel =
  | { kind: 'shipped' }
  /** It lies in storage under this key. */
  | { kind: 'stored'; key: string }
  | { kind: 'run'; id: string; which: WhichWeights };

/** @param value of unknown origin @returns null where it names no model */
export function readUsedModel(value: unknown): UsedModel | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, key, id, which } = value as Record<string, unknown>;
  if (kind === 'shipped') return { kind };
  if (kind === 'stored' && typeof key === 'string') return { kind, key };
  if (kind === 'run' && typeof id === 'string' && isWhich(which)) return { kind, id, which };
  return null;
}

function isWhich(value: unknown): value is WhichWeights {
  return value === 'best' || (Number.isInteger(value) && Number(value) > 0);
}
