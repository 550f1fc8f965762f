// Writes values and calls in Python.

/** `code` is an expression of Python, written as it is. */
export type PythonValue = number | string | boolean | { code: string };

/** @param value a finite number, a string without quotes, a boolean or code @returns the value as a literal of Python */
export function python(value: PythonValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'object') return value.code;
  return typeof value === 'string' ? `"${value}"` : String(value);
}

/** @param value a finite number @returns a literal with a decimal point, for arguments that must not be an int */
export function pythonFloat(value: number): PythonValue {
  return { code: Number.isInteger(value) ? `${value}.0` : String(value) };
}

/** @returns the call with keyword arguments; those that are undefined are left out */
export function pythonCall(name: string, values: Record<string, PythonValue | undefined>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${python(value)}`],
  );
  return `${name}(${given.join(', ')})`;
}
