// Finds the weights of a model of TensorFlow.js in its weight files, of which each group is one row of bytes cut into files.

import { ImportRefused } from '../../domain/exchange/imported.ts';
import { MOST_UNPACKED_BYTES } from '../bounds.ts';
import type { NamedWeight } from '../keras/config/named-weights.ts';
import type { Parts } from '../parts.ts';
import { isObject, listOf, own, textOf } from '../read-json.ts';
import { readEncoded, encodedBytes } from './weight-encoding.ts';

/**
 * @param manifest `weightsManifest`, of unknown origin
 * @returns every weight by its name
 * @throws ImportRefused 'files-missing' with all the names, 'damaged' where a group is longer or shorter than its weights
 */
export function readManifest(manifest: unknown, parts: Parts, file: string): NamedWeight[] {
  const groups = listOf(manifest).map((group) => ({
    paths: listOf(own(group, 'paths')).map((path) => baseName(textOf(path))),
    weights: listOf(own(group, 'weights')).filter(isObject),
  }));
  const plain = new Map([...parts].map(([name, bytes]) => [baseName(name), bytes]));
  const find = (path: string) => parts.get(path) ?? plain.get(path);
  const paths = groups.flatMap((group) => group.paths);
  const names = paths.filter((path) => !find(path));
  if (names.length > 0)
    throw new ImportRefused({ problem: 'files-missing', file, names: names.slice(0, 20) });
  const bytes = paths.reduce((sum, path) => sum + (find(path)?.length ?? 0), 0);
  const most = MOST_UNPACKED_BYTES;
  if (bytes > most) throw new ImportRefused({ problem: 'too-large', file, bytes, most });
  return groups.flatMap(({ paths: shards, weights }) => {
    const part = shards[0] ?? file;
    const group = joined(shards.flatMap((path) => find(path) ?? []));
    return weightsIn(group, weights, () => new ImportRefused({ problem: 'damaged', file, part }));
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

/** A browser that has saved a file of that name before writes `weights (1).bin`. */
function baseName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return base.replace(/ ?\(\d+\)(?=(\.[^.]*)?$)/, '');
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
