// Opens and makes HDF5 files with h5wasm, which is the HDF Group's own library compiled to WebAssembly. It is a megabyte, and is
// loaded when it is asked for.

import type { Dataset, Group } from 'h5wasm';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { CodedError } from '../../domain/coded-error.ts';
import type { FoundWeight } from './config/file-layer.ts';
import { areHeapsSound } from './global-heaps.ts';

type H5wasm = typeof import('h5wasm');

let files = 0;

/**
 * The library has a disk in memory. Each file has a name of its own there, since one over which the library threw stays open and
 * would be found again under its name.
 */
function place(): string {
  files += 1;
  return `/${files}.h5`;
}

const READ = 'r';
const WRITE = 'w';

/** It is the shortest WebAssembly that there is. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @throws CodedError 'no-webassembly' where a Content Security Policy or the browser forbids it, which the library would not say */
async function library(): Promise<H5wasm> {
  try {
    await WebAssembly.compile(EMPTY);
  } catch {
    // A browser in lockdown mode has no such name at all.
    throw new CodedError('no-webassembly', 'HDF5');
  }
  const h5 = await import('h5wasm');
  // By itself the library would write its complaints to the console.
  (await h5.ready).activate_throwing_error_handler();
  return h5;
}

/**
 * @param file the name by which a person knows it @param read takes what it needs before the file is closed
 * @throws ImportRefused 'damaged' where the library cannot read it, CodedError 'no-webassembly' where it may not run
 */
export async function readHdf5<T>(bytes: Uint8Array, file: string, read: (root: Hdf5Group) => T): Promise<T> {
  const damaged = () => new ImportRefused({ problem: 'damaged', file, part: 'HDF5' });
  if (!areHeapsSound(bytes)) throw damaged();
  const h5 = await library();
  const path = place();
  try {
    h5.FS?.writeFile(path, bytes);
    const opened = new h5.File(path, READ);
    try {
      return read(groupOf(h5, opened));
    } finally {
      opened.close();
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw damaged();
  } finally {
    h5.FS?.unlink(path);
  }
}

/** @param write puts into the file what it holds @returns its bytes @throws CodedError 'no-webassembly' where the library may not run */
export async function writeHdf5(write: (root: Group) => void): Promise<Uint8Array<ArrayBuffer>> {
  const h5 = await library();
  const path = place();
  const made = new h5.File(path, WRITE);
  write(made);
  made.close();
  const bytes = Uint8Array.from(h5.FS?.readFile(path) ?? []);
  h5.FS?.unlink(path);
  return bytes;
}

/** It is a group of a file of unknown origin: whatever is missing or of another kind is null or an empty list. */
export interface Hdf5Group {
  names(): readonly string[];
  group(path: string): Hdf5Group | null;
  weight(path: string): FoundWeight | null;
  /** @returns the text; of several, all that there are */
  texts(attribute: string): readonly string[];
}

/** Lists of names and descriptions of layers are shorter. */
const MOST_ATTRIBUTE_BYTES = 16 * 2 ** 20;

function groupOf(h5: H5wasm, group: Group): Hdf5Group {
  return {
    names: () => group.keys(),
    group: (path) => {
      const found = entityAt(h5, group, path);
      return found instanceof h5.Group ? groupOf(h5, found) : null;
    },
    weight: (path) => {
      const found = entityAt(h5, group, path);
      return found instanceof h5.Dataset ? weightOf(h5, found) : null;
    },
    texts: (attribute) => {
      if (!Object.hasOwn(group.attrs, attribute)) return [];
      const { metadata } = group.attrs[attribute];
      if (metadata.size * metadata.total_size > MOST_ATTRIBUTE_BYTES) return [];
      const value = group.attrs[attribute].value;
      const texts = Array.isArray(value) ? value : [value];
      return texts.filter((text) => typeof text === 'string');
    },
  };
}

/** @returns what lies there; null where nothing does, since the library throws over a way that ends early */
function entityAt(h5: H5wasm, group: Group, path: string) {
  let found: ReturnType<Group['get']> = group;
  for (const name of path.split('/').filter(Boolean)) {
    if (!(found instanceof h5.Group) || !found.keys().includes(name)) return null;
    found = found.get(name);
  }
  return found;
}

function weightOf(h5: H5wasm, dataset: Dataset): FoundWeight {
  const { metadata } = dataset;
  const { H5T_FLOAT } = h5.Module.H5T_class_t;
  return {
    shape: metadata.shape ?? [],
    read: () => {
      // The library reads no half floats.
      if (metadata.type !== H5T_FLOAT.value || metadata.size < 4 || !metadata.littleEndian) return null;
      const value = dataset.value;
      return value instanceof Float64Array
        ? Float32Array.from(value)
        : value instanceof Float32Array
          ? value
          : null;
    },
  };
}
