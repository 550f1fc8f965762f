// How long the files of the program are: a file is one thought.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_SHIPPED } from '../import-rules.ts';

const NOT_COUNTED = new RegExp([...NOT_SHIPPED, '\\.d\\.ts$', '/simd-binary\\.ts$'].join('|'));

export interface FileLength {
  /** From the root, with forward slashes. */
  path: string;
  lines: number;
}

/** Every .ts and .tsx of src that ships, the shortest first; what is built is left out. */
export function fileLengths(root: string): FileLength[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !NOT_COUNTED.test(path))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
    .sort((one, other) => one.lines - other.lines);
}

const MOST_LINES = 250;
const MOST_IN_THE_MIDDLE = 60;

/** @param lengths the shortest first @returns a sentence for each that is too long, none where all is well */
export function tooLong(lengths: readonly FileLength[]): string[] {
  const middle = lengths[Math.floor(lengths.length / 2)]?.lines ?? 0;
  const sentences = lengths
    .filter(({ lines }) => lines > MOST_LINES)
    .map(
      ({ path, lines }) => `${path} has ${lines} lines; ${MOST_LINES} is the most: it holds two thoughts.`,
    );
  return middle > MOST_IN_THE_MIDDLE
    ? [...sentences, `The median file has ${middle} lines; ${MOST_IN_THE_MIDDLE} is the most.`]
    : sentences;
}
