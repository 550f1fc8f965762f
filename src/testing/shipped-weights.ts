// Reads the model that ships with the page from its files.

import { readModelFolder, SHIPPED_MODEL } from '../data/node/model-folder.ts';
import { decodeModel } from '../domain/model/model-file.ts';

/** @returns the model card and the weights */
export function shippedWeights() {
  const { file, bin } = readModelFolder(SHIPPED_MODEL);
  return { card: file.card, model: decodeModel(file, bin) };
}
