// Puts hostile values into data that JSON or a database could hold: other types, huge numbers, deep nesting, names of prototypes.

import type { Chance } from './damage-bytes.ts';

const DEEP = 1_000;
const LONG = 20_000;

const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => '',
  () => '__proto__',
  () => '\u0000\ud800',
  () => 'a'.repeat(LONG),
  () => 0,
  () => -1,
  () => 0.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => NaN,
  () => Infinity,
  () => '1e999',
  () => [],
  () => ({}),
  () => [[[null]]],
  () => new Array<number>(LONG).fill(1),
  () => Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`constructor${at}`, {}])),
  () =>
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => nested(),
  () => new Float32Array(3),
  () => new Float32Array([NaN]),
  () => new Uint8Array(784),
];

/** A database stores what is nested so deeply. */
function nested(): unknown {
  let value: unknown = 1;
  for (let depth = 0; depth < DEEP; depth++) value = [value];
  return value;
}

type Parent = Record<string, unknown>;

/** @param value plain data, which stays as it is @returns a copy with one to four of its parts replaced, doubled, swapped or gone */
export function damagedValue(value: unknown, chance: Chance): unknown {
  const holder: Parent = { value: structuredClone(value) };
  for (let times = 1 + Math.floor(chance() * chance() * 4); times > 0; times--) {
    const [parent, key] = somewhere(holder, chance);
    const way = chance();
    if (way < 0.15 && parent !== holder) delete parent[key];
    else if (way < 0.3 && Array.isArray(parent)) parent.splice(Number(key), 0, parent[Number(key)]);
    else if (way < 0.4) parent[key] = elsewhere(holder, chance);
    else if (way < 0.5 && typeof parent[key] === 'number') parent[key] = changed(parent[key], chance);
    else if (way < 0.7 && parent[key] instanceof Float32Array) changeOne(parent[key], chance);
    else parent[key] = HOSTILE[Math.floor(chance() * HOSTILE.length)]();
  }
  return holder.value;
}

/** Typed arrays are taken as a whole. */
function isParent(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

function somewhere(holder: Parent, chance: Chance): [parent: Parent, key: string] {
  let [parent, key] = [holder, 'value'];
  for (let within = parent[key]; isParent(within) && chance() < 0.85; within = parent[key]) {
    const keys = Object.keys(within);
    if (keys.length === 0) break;
    [parent, key] = [within, keys[Math.floor(chance() * keys.length)]];
  }
  return [parent, key];
}

function elsewhere(holder: Parent, chance: Chance): unknown {
  const [parent, key] = somewhere(holder, chance);
  return structuredClone(parent[key]);
}

const changed = (value: number, chance: Chance) =>
  [value + 1, -value, value * 1e6, value / 3][Math.floor(chance() * 4)];

function changeOne(values: Float32Array, chance: Chance): void {
  values[Math.floor(chance() * values.length)] = [0, -1, 1e30, NaN, Infinity][Math.floor(chance() * 5)];
}
