// Finds out what files hold that a person gave to the page, by their first bytes and not by their names, and reads them.

import { CodedError } from '../domain/coded-error.ts';
import type { NamedFile } from '../domain/exchange/exported.ts';
import { ImportRefused, type Imported, type ImportProblem } from '../domain/exchange/imported.ts';
import { arrived } from './arrived.ts';
import { withChannelsFirst } from './network/channels-first.ts';
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from './bounds.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import type { Parts } from './parts.ts';
import { readJsonFile } from './read-json-file.ts';
import { openZip } from './zip/zip.ts';

interface Told {
  file: NamedFile;
  kind: FileKind;
}

/** Where files hold several things, those of the first of these kinds count. */
const RANKS: readonly Imported['kind'][][] = [
  ['model', 'refused'],
  ['runs', 'digits'],
  ['experiment'],
  ['picture'],
];

/** A zip may hold one of another program, as one does that a learning platform packed. */
const DEEPEST = 2;
/** An address that holds an experiment is looked for in so many bytes of a text. */
const LINK_WITHIN = 65_536;
const LINK = /(#|%23)experiment(=|%3d)/i;

/**
 * @param files that belong together, in any order
 * @returns what they hold; it never throws over what is in a file
 * @throws CodedError 'offline' where a reader does not come, 'no-webassembly' where it may not run
 */
export async function readFiles(files: readonly NamedFile[]): Promise<Imported> {
  try {
    refuseTooLarge(files);
    const imported = await readParts(files, files[0].name, DEEPEST);
    return imported.kind === 'model' ? { ...imported, model: withChannelsFirst(imported.model) } : imported;
  } catch (error) {
    // It says nothing of the file.
    if (error instanceof CodedError) throw error;
    return { kind: 'refused', problem: problemOf(error, files[0]?.name ?? '') };
  }
}

function problemOf(error: unknown, file: string): ImportProblem {
  if (error instanceof ImportRefused) return error.problem;
  // No memory is left for it, or it is nested more deeply than the stack.
  if (error instanceof RangeError) return { problem: 'gave-up' };
  return { problem: 'damaged', file, part: file };
}

function refuseTooLarge(files: readonly NamedFile[]): void {
  const largest = files.find(({ bytes }) => bytes.length > MOST_FILE_BYTES);
  const refuse = (file: string, bytes: number, most: number) => {
    throw new ImportRefused({ problem: 'too-large', file, bytes, most });
  };
  if (largest) refuse(largest.name, largest.bytes.length, MOST_FILE_BYTES);
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (all > MOST_UNPACKED_BYTES) refuse(files[0].name, all, MOST_UNPACKED_BYTES);
}

/** @param within the name of the file in which they lie, by which a person knows them */
async function readParts(files: readonly NamedFile[], within: string, depth: number): Promise<Imported> {
  const kinds = files.map((file) => ({ file, kind: fileKind(file.bytes) }));
  const parts: Parts = new Map(files.map(({ name, bytes }) => [baseName(name), bytes]));
  const refused = otherFormat(kinds, within);
  if (refused) throw new ImportRefused(refused);
  if (parts.has('config.json') && parts.has('model.weights.h5')) {
    const { readKeras } = await arrived(import('./keras/read-keras.ts'));
    return { kind: 'model', model: await readKeras(parts, within) };
  }
  const found: { file: NamedFile; imported: Imported }[] = [];
  for (const { file, kind } of kinds) {
    // What lies in a zip is known by the zip's name.
    const known = depth === DEEPEST ? file.name : within;
    const imported = await readOne(file, kind, { files, parts, known, depth });
    if (imported) found.push({ file, imported });
  }
  // Beside a model lie its run and its card, which may name its experiment.
  const ranks = RANKS.map((rank) => found.filter(({ imported }) => rank.includes(imported.kind)));
  const [first, ...others] = ranks.find((rank) => rank.length > 0) ?? [];
  if (others.length > 0 && first.imported.kind !== 'picture')
    throw new ImportRefused({ problem: 'several', files: [first, ...others].map(({ file }) => file.name) });
  return first?.imported ?? { kind: 'refused', problem: nothingFound(kinds, within) };
}

interface Around {
  files: readonly NamedFile[];
  parts: Parts;
  /** A person knows it by this name. */
  known: string;
  depth: number;
}

/** @returns what the file holds; null where that is nothing by itself, as the weights of a model that lies beside it */
async function readOne(
  file: NamedFile,
  kind: FileKind,
  { files, parts, known, depth }: Around,
): Promise<Imported | null> {
  switch (kind) {
    case 'json':
      return readJsonFile(file, { parts, known });
    case 'hdf5': {
      const { readKerasH5 } = await arrived(import('./keras/read-keras-h5.ts'));
      return { kind: 'model', model: await readKerasH5({ ...file, name: known }) };
    }
    case 'onnx': {
      const { readOnnx } = await arrived(import('./onnx/read-onnx.ts'));
      const others = files.filter(({ bytes }) => bytes !== file.bytes);
      return { kind: 'model', model: await readOnnx([{ ...file, name: known }, ...others]) };
    }
    case 'zip': {
      const entries =
        depth === 0 ? [] : [...openZip({ ...file, name: known })].map(([name, bytes]) => ({ name, bytes }));
      return entries.length === 0 ? null : readParts(entries, known, depth - 1);
    }
    case 'picture':
      return { kind: 'picture' };
    case 'text':
      return readText(file);
    case 'python':
    case 'pytorch':
    case 'safetensors':
    case 'unknown':
      return null;
  }
}

/** @returns why a model of a program that has a format of its own cannot be read; null where there is none */
function otherFormat(kinds: readonly Told[], file: string): ImportProblem | null {
  const isThere = (name: RegExp) => kinds.some((each) => name.test(each.file.name));
  if (isThere(/(^|\/)data\.pkl$/) || kinds.some(({ kind }) => kind === 'pytorch'))
    return { problem: 'other-format', file, format: 'pytorch' };
  if (isThere(/(^|\/)saved_model\.pb(txt)?$/))
    return { problem: 'other-format', file, format: 'saved-model' };
  return null;
}

function nothingFound(kinds: readonly Told[], within: string): ImportProblem {
  if (kinds.some(({ kind }) => kind === 'python'))
    return { problem: 'other-format', file: within, format: 'python' };
  if (kinds.some(({ kind }) => kind === 'safetensors')) return { problem: 'weights-only', file: within };
  return { problem: 'unknown-file', file: within };
}

function readText({ bytes }: NamedFile): Imported | null {
  const text = new TextDecoder().decode(bytes.subarray(0, LINK_WITHIN));
  return LINK.test(text) ? { kind: 'experiment', text } : null;
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
