// Reads and writes protobuf messages by schemas, of which each field says its number and how it is written. Fields that a schema lacks
// are skipped. Whatever is wrong in the bytes is thrown as an Error.

import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Says how much may still be read, so that a small file cannot fill the memory. */
export interface Budget {
  left: number;
}

/** A number, a text and a message take about so much memory, compared with each other. */
const COST = { number: 1, text: 10, message: 100 };

interface Source {
  reader: BinaryReader;
  wire: WireType;
  budget: Budget;
}

/** The functions are methods, so that one type stands for the fields of all values. */
export interface Field<Value> {
  number: number;
  absent(): Value;
  /** Reads one occurrence. @returns the field's value, of which `before` came from earlier ones */
  read(before: Value, source: Source): Value;
  write(writer: BinaryWriter, value: Value): void;
}

export type Schema = Readonly<Record<string, Field<unknown>>>;
export type Message<S extends Schema> = { [Name in keyof S]: S[Name] extends Field<infer V> ? V : never };

interface Scalar<Value> {
  wire: WireType;
  read(reader: BinaryReader): Value;
  write(writer: BinaryWriter, value: Value): void;
}

const INT: Scalar<number> = {
  wire: WireType.Varint,
  read: (reader) => Number(reader.int64()),
  write: (writer, value) => writer.int64(value),
};
const FLOAT: Scalar<number> = {
  wire: WireType.Bit32,
  read: (reader) => reader.float(),
  write: (writer, value) => writer.float(value),
};
const DOUBLE: Scalar<number> = {
  wire: WireType.Bit64,
  read: (reader) => reader.double(),
  write: (writer, value) => writer.double(value),
};
const TEXT: Scalar<string> = {
  wire: WireType.LengthDelimited,
  read: (reader) => reader.string(),
  write: (writer, value) => writer.string(value),
};
const BYTES: Scalar<Uint8Array> = {
  wire: WireType.LengthDelimited,
  read: (reader) => reader.bytes(),
  write: (writer, value) => writer.bytes(value),
};

export const int = (number: number) => single(number, INT, 0);
/** A number of 0 is told from one that is missing, which is null. */
export const optionalInt = (number: number) => single<number | null>(number, INT, null);
export const float = (number: number) => single(number, FLOAT, 0);
export const text = (number: number) => single(number, TEXT, '');
export const bytes = (number: number) => single<Uint8Array | null>(number, BYTES, null);
export const ints = (number: number) => packed(number, INT);
export const floats = (number: number) => packed(number, FLOAT);
export const doubles = (number: number) => packed(number, DOUBLE);

function single<Value>(number: number, scalar: Scalar<Value>, absent: Value): Field<Value> {
  return {
    number,
    absent: () => absent,
    read: (_before, { reader, wire }) => {
      expectWire(wire, scalar.wire);
      return scalar.read(reader);
    },
    write: (writer, value) => {
      if (value === absent) return;
      writer.tag(number, scalar.wire);
      scalar.write(writer, value);
    },
  };
}

/** Writers may pack numbers into one run of bytes or tag each, and readers take both. */
function packed(number: number, scalar: Scalar<number>): Field<number[]> {
  return {
    number,
    absent: () => [],
    read: (before, { reader, wire, budget }) => {
      const one = wire === scalar.wire;
      if (!one) expectWire(wire, WireType.LengthDelimited);
      const end = one ? reader.pos + 1 : reader.uint32() + reader.pos;
      if (end > reader.len) throw new Error('A list is longer than what is left of its message.');
      while (reader.pos < end) {
        spend(budget, COST.number);
        before.push(scalar.read(reader));
      }
      if (!one && reader.pos !== end) throw new Error('A number goes beyond the end of its list.');
      return before;
    },
    write: (writer, values) => {
      if (values.length === 0) return;
      writer.tag(number, WireType.LengthDelimited).fork();
      for (const value of values) scalar.write(writer, value);
      writer.join();
    },
  };
}

export function texts(number: number): Field<string[]> {
  return {
    number,
    absent: () => [],
    read: (before, { reader, wire, budget }) => {
      expectWire(wire, WireType.LengthDelimited);
      spend(budget, COST.text);
      before.push(reader.string());
      return before;
    },
    write: (writer, values) => {
      for (const value of values) writer.tag(number, WireType.LengthDelimited).string(value);
    },
  };
}

export function message<S extends Schema>(number: number, schema: S): Field<Message<S> | null> {
  const many = messages(number, schema);
  return {
    number,
    absent: () => null,
    read: (_before, source) => many.read([], source)[0],
    write: (writer, value) => value && many.write(writer, [value]),
  };
}

export function messages<S extends Schema>(number: number, schema: S): Field<Message<S>[]> {
  return {
    number,
    absent: () => [],
    read: (before, { reader, wire, budget }) => {
      expectWire(wire, WireType.LengthDelimited);
      before.push(decode(schema, reader.bytes(), budget));
      return before;
    },
    write: (writer, values) => {
      for (const value of values) writer.tag(number, WireType.LengthDelimited).bytes(encode(schema, value));
    },
  };
}

/** @throws Error where the bytes are no such message, or the budget is spent */
export function decode<S extends Schema>(schema: S, content: Uint8Array, budget: Budget): Message<S> {
  spend(budget, COST.message);
  const found = valuesOf(schema);
  const names = new Map(Object.entries(schema).map(([name, { number }]) => [number, name]));
  const reader = new BinaryReader(content);
  while (reader.pos < reader.len) {
    const [number, wire] = reader.tag();
    const name = names.get(number);
    if (name === undefined) reader.skip(wire, number);
    else found[name] = schema[name].read(found[name], { reader, wire, budget });
  }
  return found as Message<S>;
}

export function encode<S extends Schema>(schema: S, value: Message<S>): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter();
  for (const [name, field] of Object.entries(schema)) field.write(writer, value[name]);
  return writer.finish();
}

/** @returns a message with the values that are given; all others are absent */
export function make<S extends Schema>(schema: S, given: Partial<Message<S>>): Message<S> {
  return { ...(valuesOf(schema) as Message<S>), ...given };
}

function valuesOf(schema: Schema): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).map(([name, field]) => [name, field.absent()]));
}

function spend(budget: Budget, cost: number): void {
  budget.left -= cost;
  if (budget.left < 0) throw new Error('A message has more parts than any model needs.');
}

function expectWire(found: WireType, expected: WireType): void {
  if (found !== expected) throw new Error(`A field has the wire type ${found} in place of ${expected}.`);
}
