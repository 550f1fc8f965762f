// Reads the settings of an operator. One that nobody asked for is refused, since it may change what the operator computes.

import { ATTRIBUTE_TYPE, type AttributeMessage, type TensorMessage } from '../wire/messages.ts';
import { refuseSetting, type Place } from './refuse.ts';

export class Attributes {
  private readonly unread: Map<string, AttributeMessage>;

  constructor(
    private readonly place: Place,
    given: readonly AttributeMessage[],
  ) {
    this.unread = new Map(given.map((each) => [each.name, each]));
  }

  int(name: string, usual: number): number {
    return this.take(name)?.i ?? usual;
  }

  float(name: string, usual: number): number {
    return this.take(name)?.f ?? usual;
  }

  /** @returns null where the file has no such setting */
  ints(name: string): readonly number[] | null {
    return this.take(name)?.ints ?? null;
  }

  /** @returns null where the file has no such setting */
  floats(name: string): readonly number[] | null {
    return this.take(name)?.floats ?? null;
  }

  /** @param field of the setting in which its number stands @returns null where the file has no such setting */
  optional(name: string, field: 'i' | 'f'): number | null {
    return this.take(name)?.[field] ?? null;
  }

  text(name: string, usual: string): string {
    const value = this.take(name)?.s;
    return value ? new TextDecoder().decode(value) : usual;
  }

  tensor(name: string): TensorMessage | null {
    return this.take(name)?.t ?? null;
  }

  /** @throws ImportRefused where the setting is there and has another value */
  expectInt(name: string, expected: number): void {
    const value = this.int(name, expected);
    if (value !== expected) refuseSetting(this.place, name, String(value));
  }

  /** Passes over settings that change nothing in a network that is not being trained. */
  ignore(...names: string[]): void {
    for (const name of names) this.unread.delete(name);
  }

  /** @throws ImportRefused over the first setting that nobody has read */
  expectNoMore(): void {
    for (const attribute of this.unread.values())
      refuseSetting(this.place, attribute.name, written(attribute));
  }

  private take(name: string): AttributeMessage | undefined {
    const found = this.unread.get(name);
    this.unread.delete(name);
    return found;
  }
}

function written({ type, i, f, s, ints, floats }: AttributeMessage): string {
  switch (type) {
    case ATTRIBUTE_TYPE.int:
      return String(i);
    case ATTRIBUTE_TYPE.float:
      return String(f);
    case ATTRIBUTE_TYPE.string:
      return new TextDecoder().decode(s?.subarray(0, 100));
    case ATTRIBUTE_TYPE.ints:
      return ints.slice(0, 10).join();
    case ATTRIBUTE_TYPE.floats:
      return floats.slice(0, 10).join();
    default:
      return '?';
  }
}
