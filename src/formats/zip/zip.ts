// Opens zips of unknown origin, and makes our own. A name in a zip is the key of an entry and never a path on a disk.

import { Inflate, zipSync, type Zippable } from 'fflate';
import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { crc32 } from './crc32.ts';
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from '../bounds.ts';
import { listZip, type ZipEntry } from './zip-directory.ts';

/**
 * Unpacks a zip.
 * @returns the content of each file by its name, without the one folder in which all of them lie, as when a folder was packed.
 * What macOS adds of its own is left out
 * @throws ImportRefused 'damaged', 'encrypted', or 'too-large' by what the zip declares and by what it really holds
 */
export function openZip(file: NamedFile): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  if (file.bytes.length > MOST_FILE_BYTES) throw tooLarge(file, file.bytes.length, MOST_FILE_BYTES);
  const entries = listZip(file).filter(({ name }) => !isJunk(name));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > MOST_UNPACKED_BYTES) throw tooLarge(file, declared, MOST_UNPACKED_BYTES);
  const top = commonFolder(entries.map(({ name }) => name));
  return new Map(entries.map((entry) => [entry.name.slice(top.length), unpack(file, entry)]));
}

/** @param entries the content of each file by its name @returns a zip that is the same, byte for byte, whenever it is made */
export function makeZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  // The day is the first that a zip can have; it is written as local time.
  const mtime = new Date(1980, 0, 1);
  // Weights hardly shrink, but figures beside them do.
  const files: Zippable = Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]]),
  );
  return zipSync(files);
}

function unpack(file: NamedFile, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const content = entry.deflated ? inflated(entry) : entry.packed.slice();
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc)
    throw new ImportRefused({ problem: 'damaged', file: file.name, part: entry.name });
  return content;
}

/** So much is unpacked before the sum is looked at again: at most a thousand times as many bytes come out. */
const STEP = 4_096;

/** @returns the content; null where it is damaged or larger than its entry says */
function inflated({ packed, size }: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const content = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length <= size) content.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length && at <= size; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch {
    return null;
  }
  return at === size ? content : null;
}

function isJunk(name: string): boolean {
  return (
    /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i.test(name) || name.endsWith('/')
  );
}

/** @returns the folder, with its slash, in which all files lie; '' where there is none */
function commonFolder(names: readonly string[]): string {
  const first = names[0] ?? '';
  const top = first.slice(0, first.indexOf('/') + 1);
  return names.every((name) => name.startsWith(top)) ? top : '';
}

function tooLarge({ name }: NamedFile, bytes: number, most: number): ImportRefused {
  return new ImportRefused({ problem: 'too-large', file: name, bytes, most });
}
