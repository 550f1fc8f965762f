// Finds the pictures of a folder that labels.csv names, and those of its folder not-digits, and parts them into two halves.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffledIndices } from '../src/domain/seeded-random.ts';

/** Mechanisms are developed on the one half; the other one is only looked at to confirm them. */
export type Half = 'developed' | 'held';

export interface PhotoFile {
  /** The name within the folder. */
  file: string;
  path: string;
  /** The digit; null for a picture of none. */
  label: number | null;
  kind: string;
  half: Half;
}

const OTHERS = 'not-digits';

/**
 * @param folder has labels.csv with the columns file, label and kind, whose kind may be quoted
 * @param seed parts the pictures by chance, alike on every machine
 */
export function photoFiles(folder: string, seed: number): PhotoFile[] {
  const lines = readFileSync(join(folder, 'labels.csv'), 'utf8').split(/\r?\n/).slice(1);
  const digits = lines.flatMap((line) => {
    const [, file, label, , kind = ''] = /^([^,]+),(\d)(,"?([^"]*)"?)?$/.exec(line) ?? [];
    return file ? [{ file, path: join(folder, file), label: Number(label), kind }] : [];
  });
  const others = join(folder, OTHERS);
  const names = existsSync(others) ? readdirSync(others).sort() : [];
  return [
    ...halved(digits, seed),
    ...halved(
      names.map((file) => ({ file, path: join(others, file), label: null, kind: OTHERS })),
      seed,
    ),
  ];
}

function halved(files: readonly Omit<PhotoFile, 'half'>[], seed: number): PhotoFile[] {
  const order = shuffledIndices(files.length, seededRandom(seed));
  const developed = new Set(order.subarray(0, Math.ceil(files.length / 2)));
  return files.map((file, index) => ({ ...file, half: developed.has(index) ? 'developed' : 'held' }));
}
