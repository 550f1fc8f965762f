// Fetches the model that ships with the page, so that drawing works on arrival. Without it the page still trains.

import { decodeModel, type ModelFile } from '../domain/model/model-file.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';

/**
 * @param folder the address of the folder of `model.json` and `weights.bin`, with a slash at its end
 * @returns null when the page ships no model or it cannot be read, upon which the pad says that no model answers yet
 */
export async function fetchShippedModel(folder: URL): Promise<ModelWeights | null> {
  try {
    const [json, bin] = await Promise.all([
      fetch(new URL('model.json', folder)),
      fetch(new URL('weights.bin', folder)),
    ]);
    if (!json.ok || !bin.ok) return null;
    return decodeModel((await json.json()) as ModelFile, await bin.arrayBuffer());
  } catch {
    return null;
  }
}
