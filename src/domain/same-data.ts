// Compares plain data by content.

/** @returns whether both are the same data, in whatever order their fields stand */
export function isSameData(one: unknown, other: unknown): boolean {
  return dataKey(one) === dataKey(other);
}

/** @returns a text that two values share exactly where they are the same data */
export function dataKey(value: unknown): string {
  return JSON.stringify(value, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort()) : value;
}
