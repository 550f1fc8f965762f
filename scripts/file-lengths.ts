// Counts the lines of the program's files, which should each be one thought and therefore short.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_SHIPPED } from '../import-rules.ts';

const NOT_COUNTED = new RegExp([...NOT_SHIPPED, '\\.d\\.ts$', '/simd-binary\\.ts$'].join('|'));

export interface FileLength {
  /** It is relative to the root, with forward slashes. */
  path: string;
  lines: number;
}

/** @returns every .ts and .tsx file of src that ships and is not generated, the shortest first */
export function fileLengths(root: string): FileLength[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !NOT_COUNTED.test(path))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
    .sort((one, other) => one.lines - other.lines);
}

const MOST_LINES = 250;
const MOST_IN_THE_MIDDLE = 60;

/** @param lengths the shortest first @returns a sentence for each file that is too long, and one if the median is */
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
