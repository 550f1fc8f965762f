// A row of the table of readers: what is read, how samples of it are made and damaged, and what must be true of what comes out.

import type { Chance } from './damage-bytes.ts';

export interface Reader {
  name: string;
  /** Of so many cases of all readers together, this one gets its share. */
  share: number;
  /**
   * Makes a damaged sample and reads it.
   * @returns in a word what became of it
   * @throws CodedError or ImportRefused where it is refused; anything else is a mistake of the reader
   */
  read(chance: Chance): unknown;
}

/** A mistake of a reader that threw nothing. */
class WronglyRead extends Error {}

/** @throws WronglyRead */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new WronglyRead(what);
}

export function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  return items[Math.floor(chance() * items.length)];
}
