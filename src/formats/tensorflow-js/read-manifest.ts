// Finds the weights of a model of TensorFlow.js in its weight files, of which each group is one row of bytes cut into files.

import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { MOST_UNPACKED_BYTES } from '../bounds.ts';
import type { NamedWeight } from '../keras/config/named-weights.ts';
import { isObject, listOf, own, textOf } from '../read-json.ts';
import { readEncoded, encodedBytes } from './weight-encoding.ts';

/**
 * @param manifest `weightsManifest`, of unknown origin
 * @returns every weight by its name
 * @throws ImportRefused 'files-missing' with all the names, 'damaged' where a group is longer or shorter than its weights
 */
export function readManifest(
  manifest: unknown,
  description: NamedFile,
  files: readonly NamedFile[],
  file: string,
): NamedWeight[] {
  const groups = listOf(manifest).map((group) => ({
    paths: listOf(own(group, 'paths')).map(textOf),
    weights: listOf(own(group, 'weights')).filter(isObject),
  }));
  const find = fileFinder(description, files);
  const paths = groups.flatMap((group) => group.paths);
  const names = paths.filter((path) => !find(path));
  if (names.length > 0)
    throw new ImportRefused({ problem: 'files-missing', file, names: names.slice(0, 20) });
  const bytes = paths.reduce((sum, path) => sum + (find(path)?.bytes.length ?? 0), 0);
  const most = MOST_UNPACKED_BYTES;
  if (bytes > most) throw new ImportRefused({ problem: 'too-large', file, bytes, most });
  return groups.flatMap(({ paths: own, weights }) => {
    const shards = own.flatMap((path) => find(path) ?? []);
    const part = shards[0]?.name ?? file;
    return weightsIn(joined(shards), weights, () => new ImportRefused({ problem: 'damaged', file, part }));
  });
}

/** The weights of a group lie one after the other. */
function weightsIn(
  bytes: Uint8Array<ArrayBuffer>,
  weights: readonly Record<string, unknown>[],
  damaged: () => ImportRefused,
): NamedWeight[] {
  let at = 0;
  const named = weights.map((weight) => {
    const shape = listOf(own(weight, 'shape'));
    const size = shape.reduce<number>((product, side) => product * (isSide(side) ? side : NaN), 1);
    const length = size * encodedBytes(weight);
    if (!(at + length <= bytes.length)) throw damaged();
    const part = bytes.subarray(at, at + length);
    at += length;
    const read = () => readEncoded(weight, part);
    return { name: textOf(own(weight, 'name')), shape: shape as number[], read };
  });
  if (at !== bytes.length) throw damaged();
  return named;
}

function isSide(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** @returns a function that finds a file by its path as model.json has it, or else by its name alone, if only one has it */
function fileFinder({ name }: NamedFile, files: readonly NamedFile[]) {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const byPath = new Map(files.map((file) => [file.name, file]));
  const byName = new Map<string, NamedFile[]>();
  for (const file of files) {
    const base = baseName(file.name);
    byName.set(base, [...(byName.get(base) ?? []), file]);
  }
  return (path: string): NamedFile | undefined => {
    const candidates = byName.get(baseName(path)) ?? [];
    return byPath.get(folder + path) ?? (candidates.length === 1 ? candidates[0] : undefined);
  };
}

/** A browser that has saved a file of that name before writes `weights (1).bin`. */
function baseName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return base.replace(/ ?\(\d+\)(?=(\.[^.]*)?$)/, '');
}

function joined(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of files) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}
