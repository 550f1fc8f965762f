// Parses JSON of unknown origin. What comes out is used by the helpers below alone, which see nothing but an object's own fields.

import { ImportRefused } from '../domain/exchange/imported.ts';

/** A description of forty layers takes some tens of kilobytes; a kept run with its epochs less than a megabyte. */
export const MOST_JSON_BYTES = 16 * 2 ** 20;

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * @param part of the file, as the sentence of a refusal names it
 * @returns the value, in which no object has a field `__proto__`
 * @throws ImportRefused 'too-large', or 'damaged' where it is no JSON
 */
export function readJson(bytes: Uint8Array, file: string, part = file): unknown {
  const most = MOST_JSON_BYTES;
  if (bytes.length > most) throw new ImportRefused({ problem: 'too-large', file, bytes: bytes.length, most });
  const value = parseJson(new TextDecoder().decode(bytes));
  if (value === undefined) throw new ImportRefused({ problem: 'damaged', file, part });
  return value;
}

/** @returns the value, in which no object has a field `__proto__`; undefined where the text is no JSON or nested too deeply */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the object's own field; undefined where it has none or the value is no object */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** @returns the items where the value is a list, else none */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @returns the text where the value is one, else '' */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
