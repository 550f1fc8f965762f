// Says whether a value of unknown origin is a list of what it should be.

/** A list from a database can have holes, which `every` passes over: here they are items too, which are undefined. */
export function isListOf<Item>(value: unknown, each: (item: unknown) => item is Item): value is Item[];
export function isListOf(value: unknown, each: (item: unknown) => boolean): value is unknown[];
export function isListOf(value: unknown, each: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && Array.from(value as unknown[]).every((item) => each(item));
}
