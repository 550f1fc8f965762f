// Reads a model from a folder on disk, as the page would fetch it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelFile } from '../../domain/model/model-file.ts';

export const SHIPPED_MODEL = join(import.meta.dirname, '../../../public/models/robust');

/** @returns the content of model.json and weights.bin, which decodeModel has yet to check @throws what the file system throws */
export function readModelFolder(folder: string): { file: ModelFile; bin: ArrayBuffer } {
  const file = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as ModelFile;
  return { file, bin: new Uint8Array(readFileSync(join(folder, 'weights.bin'))).buffer };
}
