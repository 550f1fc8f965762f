// Keeps the figures of several calls of the benchmark in one file, as long as they come from one machine.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { machine, type Machine } from './machine.ts';

export interface BenchRecord {
  machine: Machine;
  /** The keys are the names of parts. */
  parts: Record<string, unknown>;
}

/** @returns a record of this machine without figures */
export function emptyRecord(): BenchRecord {
  return { machine: machine(), parts: {} };
}

/** @returns what the file has, or an empty record where there is none @throws Error where its figures are of another machine */
export function readRecord(file: string): BenchRecord {
  if (!existsSync(file)) return emptyRecord();
  const kept = JSON.parse(readFileSync(file, 'utf8')) as BenchRecord;
  const here = machine();
  const same = (['processor', 'cores', 'memoryGB', 'node', 'browser'] as const).every(
    (key) => kept.machine[key] === here[key],
  );
  if (!same) throw new Error(`${file} has figures of another machine or browser; name another file.`);
  return { machine: here, parts: kept.parts };
}

export function writeRecord(file: string, record: BenchRecord): void {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}
