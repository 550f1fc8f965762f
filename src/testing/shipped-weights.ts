// The model that ships with the page, read from its files.

import { readModelFolder, SHIPPED_MODEL } from '../data/node/model-folder.ts';
import { decodeModel } from '../domain/model/model-file.ts';

export function shippedWeights() {
  const { file, bin } = readModelFolder(SHIPPED_MODEL);
  return { card: file.card, model: decodeModel(file, bin) };
}
