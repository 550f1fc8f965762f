// Writes a model in the page's own format, which loses nothing: the two files of a model's folder, what is known of it, the kept
// run with its curves, and a card for people, in one zip.

import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import type { ModelFacts } from '../../domain/exchange/model-facts.ts';
import { encodeModel, type ModelCard } from '../../domain/model/model-file.ts';
import { writeFacts } from '../facts-text.ts';
import { makeZip } from '../zip/zip.ts';
import { CARD_FILE, FACTS_FILE, MODEL_FILE, RUN_FILE, WEIGHTS_FILE } from './files.ts';

/** @returns a zip in which the weights are those of the model, bit for bit */
export async function writeDigitLab(given: ModelToExport, name: string): Promise<NamedFile> {
  const { json, bin } = encodeModel(given.model, cardOf(given.facts));
  const entries = {
    [MODEL_FILE]: text(JSON.stringify(json, null, 2)),
    [WEIGHTS_FILE]: bin,
    // The run lies beside them, in a file that is read as one of its own.
    [FACTS_FILE]: text(writeFacts({ ...given, run: null })),
    ...(given.run !== null && { [RUN_FILE]: text(JSON.stringify(given.run)) }),
    [CARD_FILE]: text(given.card),
  };
  return { name: `${name}.zip`, bytes: makeZip(entries) };
}

/** @returns what a model's folder says of it; JSON writes a figure that is not known as null */
function cardOf({ training, date, versions }: ModelFacts): ModelCard {
  return {
    preset: training?.preset ?? '',
    seed: training?.config.seed ?? 0,
    epochs: training?.epochsDone ?? 0,
    bestEpoch: training?.epoch ?? null,
    valLoss: training?.valLoss ?? NaN,
    valAccuracy: training?.valAccuracy ?? NaN,
    testLoss: training?.testLoss ?? null,
    testAccuracy: training?.testAccuracy ?? null,
    date,
    versions: { ...versions },
  };
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
