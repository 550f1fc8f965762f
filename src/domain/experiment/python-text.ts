// Values and calls as Python writes them.

/** Code is written as it stands. */
export type PythonValue = number | string | boolean | { code: string };

/** @param value a finite number, a word without quotes, a truth or code */
export function python(value: PythonValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'object') return value.code;
  return typeof value === 'string' ? `"${value}"` : String(value);
}

/** @returns the number with a point, for those arguments that refuse an int */
export function pythonFloat(value: number): PythonValue {
  return { code: Number.isInteger(value) ? `${value}.0` : String(value) };
}

/** @returns the call with named arguments; those that are undefined are left out */
export function pythonCall(name: string, values: Record<string, PythonValue | undefined>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${python(value)}`],
  );
  return `${name}(${given.join(', ')})`;
}
