// The model that ships with the page, read from its files.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel, type ModelFile } from '../domain/model-file.ts';

const FOLDER = join(import.meta.dirname, '../../public/models/tutorial');

export function shippedWeights() {
  const file = JSON.parse(readFileSync(join(FOLDER, 'model.json'), 'utf8')) as ModelFile;
  const bytes = new Uint8Array(readFileSync(join(FOLDER, 'weights.bin')));
  return { card: file.card, model: decodeModel(file, bytes.buffer) };
}
