// Has every reader read damaged samples, and counts what becomes of them. With the same seed, case n is the same, however many there are.

import { CodedError } from '../../domain/coded-error.ts';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { fileReaders } from './file-readers.ts';
import { PICTURE_READERS } from './picture-readers.ts';
import { RECORD_READERS } from './record-readers.ts';
import { DATABASE_READER } from './database-reader.ts';
import type { Reader } from './reader.ts';
import { playLocalStorage, TEXT_READERS } from './text-readers.ts';

export interface Counted {
  cases: number;
  /** They all took so long together. */
  milliseconds: number;
  /** It counts the cases by what became of them. */
  outcomes: Record<string, number>;
  /** The case of this index took the longest. */
  slowest: { index: number; milliseconds: number };
}

export interface Fuzzed {
  readers: Record<string, Counted>;
  /** Each says which case failed, and how. */
  failures: string[];
}

export interface FuzzOptions {
  cases: number;
  /** The first case; one is run again alone by its index. */
  first?: number;
  seed: number;
  /** @returns milliseconds */
  now(): number;
  /** Hears of each case before it begins, so that one that never ends has a name. */
  onCase?(index: number, reader: string): void;
}

/** It needs an IndexedDB. */
export async function everyReader(): Promise<readonly Reader[]> {
  playLocalStorage();
  return [...TEXT_READERS, ...RECORD_READERS, ...PICTURE_READERS, ...(await fileReaders()), DATABASE_READER];
}

export async function fuzz(
  readers: readonly Reader[],
  { cases, first = 0, seed, now, onCase }: FuzzOptions,
): Promise<Fuzzed> {
  const total = readers.reduce((sum, { share }) => sum + share, 0);
  const counted = new Map(readers.map(({ name }) => [name, newCount()]));
  const failures: string[] = [];
  for (let index = first; index < first + cases; index++) {
    const chance = seededRandom(seed * 1_000_003 + index);
    let drawn = chance() * total;
    const { name, read } = readers.find(({ share }) => (drawn -= share) < 0) ?? readers[0];
    onCase?.(index, name);
    const started = now();
    const outcome = await outcomeOf(() => read(chance));
    if (outcome.failed) failures.push(`seed ${seed}, case ${index}, ${name}: ${outcome.failed}`);
    count(counted.get(name)!, outcome.word, { index, milliseconds: now() - started });
  }
  return { readers: Object.fromEntries(counted), failures };
}

const newCount = (): Counted => ({
  cases: 0,
  milliseconds: 0,
  outcomes: {},
  slowest: { index: 0, milliseconds: 0 },
});

function count(counted: Counted, word: string, took: Counted['slowest']): void {
  counted.cases += 1;
  counted.milliseconds += took.milliseconds;
  counted.outcomes[word] = (counted.outcomes[word] ?? 0) + 1;
  if (took.milliseconds > counted.slowest.milliseconds) counted.slowest = took;
}

async function outcomeOf(read: () => unknown): Promise<{ word: string; failed?: string }> {
  try {
    const word = String(await read());
    if ('polluted' in {}) return { word: 'failed', failed: 'it changed the prototype of all objects' };
    return { word };
  } catch (error) {
    if (error instanceof ImportRefused) return { word: error.problem.problem };
    if (error instanceof CodedError && error.code !== 'internal') return { word: `refused: ${error.code}` };
    return { word: 'failed', failed: (error instanceof Error && error.stack) || String(error) };
  }
}
