// Fetches the model that ships with the page, so that drawing works on arrival. Without it the page still trains.

import { CodedError } from '../domain/coded-error.ts';
import { decodeModel, type ModelFile, type ShippedModel } from '../domain/model/model-file.ts';

/**
 * @param folder the address of the folder of `model.json` and `weights.bin`, with a slash at its end
 * @throws CodedError 'offline' where nothing answers, 'data-missing' where a file is not there, and 'data-invalid' where they
 * hold no model
 */
export async function fetchShippedModel(folder: URL): Promise<ShippedModel> {
  const [json, bin] = await Promise.all([fetchFile(folder, 'model.json'), fetchFile(folder, 'weights.bin')]);
  try {
    const file = JSON.parse(new TextDecoder().decode(json)) as ModelFile;
    const { card } = file;
    const testAccuracy = Number.isFinite(card.testAccuracy) ? card.testAccuracy : null;
    return { ...decodeModel(file, bin), testAccuracy, card };
  } catch {
    throw new CodedError('data-invalid', 'model.json');
  }
}

async function fetchFile(folder: URL, name: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(new URL(name, folder));
  } catch {
    throw new CodedError('offline', name);
  }
  if (!response.ok) throw new CodedError('data-missing', name);
  try {
    return await response.arrayBuffer();
  } catch {
    // The connection broke off in the middle of the file.
    throw new CodedError('offline', name);
  }
}
