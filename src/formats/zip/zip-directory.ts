// Reads the directory of a zip (PKWARE's APPNOTE 6.3.10), which says what lies in it, before anything is unpacked.

import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { MOST_ENTRIES } from '../bounds.ts';

export interface ZipEntry {
  /** Folders in it end with a slash, whatever program made the zip. */
  name: string;
  deflated: boolean;
  packed: Uint8Array<ArrayBuffer>;
  /** It is what the zip declares, in bytes, once unpacked. */
  size: number;
  crc: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/**
 * @returns what the directory lists, in its order, folders too
 * @throws ImportRefused 'damaged', 'encrypted', or 'unknown-file' where it has more entries than any model
 */
export function listZip(file: NamedFile): ZipEntry[] {
  const { bytes, name } = file;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === null) throw damaged(name, 'zip');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ImportRefused({ problem: 'unknown-file', file: name });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const [entry, next] = entryAt(file, view, at);
    if (names.has(entry.name)) throw damaged(name, entry.name);
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** @returns where the end of the directory stands, behind which there may be a comment; null where there is none */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

function entryAt({ bytes, name: file }: NamedFile, view: DataView, at: number): [ZipEntry, next: number] {
  if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged(file, 'zip');
  const short = (offset: number) => view.getUint16(at + offset, true);
  const long = (offset: number) => view.getUint32(at + offset, true);
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map(short);
  const written = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
  const name = written.replaceAll('\\', '/');
  if (short(8) & 1) throw new ImportRefused({ problem: 'encrypted', file });
  const method = short(10);
  if (method !== 0 && method !== 8) throw damaged(file, name);
  const packed = packedAt(bytes, view, long(42), long(20));
  if (!packed) throw damaged(file, name);
  const entry = { name, deflated: method === 8, packed, size: long(24), crc: long(16) };
  return [entry, at + ENTRY_BYTES + nameBytes + extraBytes + commentBytes];
}

/** @returns the packed bytes, to which a header of their own leads; null where they do not lie in the file */
function packedAt(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number, size: number) {
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : null;
}

function damaged(file: string, part: string): ImportRefused {
  return new ImportRefused({ problem: 'damaged', file, part });
}
