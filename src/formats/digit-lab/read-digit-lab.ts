// Reads a model in the page's own format, as a zip or as the two files of its folder.

import { ImportRefused, type ImportedModel, type ImportProblem } from '../../domain/exchange/imported.ts';
import { MODEL_FILE_VERSION, decodeModel, type ModelFile } from '../../domain/model/model-file.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import { readNetwork } from '../../domain/network/read-network.ts';
import { readFacts } from '../facts-text.ts';
import type { Parts } from '../parts.ts';
import { own, parseJson } from '../read-json.ts';
import { FACTS_FILE, MODEL_FILE, RUN_FILE, WEIGHTS_FILE } from './files.ts';

/**
 * @param json what its model.json says, unchecked
 * @param parts all files by their names; the weights may have another one where no other file could be meant
 * @param file by which a person knows it
 * @throws ImportRefused 'newer-version', 'files-missing', 'network' or 'damaged'
 */
export function readDigitLab(json: unknown, parts: Parts, file: string): ImportedModel {
  const version = own(json, 'version');
  if (typeof version === 'number' && version > MODEL_FILE_VERSION)
    throw new ImportRefused({ problem: 'newer-version', file, version: String(version) });
  const weights = weightsAmong(parts);
  if (!weights) throw new ImportRefused({ problem: 'files-missing', file, names: [WEIGHTS_FILE] });
  const model = decoded(json, weights, file);
  const facts = readFacts(textOf(parts.get(FACTS_FILE)), model.weights);
  return {
    model,
    format: 'digit-lab',
    file,
    facts: facts.facts,
    run: parseJson(textOf(parts.get(RUN_FILE))) ?? facts.run,
    softmaxAdded: false,
    channelsFirst: null,
  };
}

function weightsAmong(parts: Parts): Uint8Array<ArrayBuffer> | null {
  const named = parts.get(WEIGHTS_FILE);
  if (named) return named;
  const others = [...parts].filter(([name]) => !/\.(json|md)$/i.test(name));
  return others.length === 1 ? others[0][1] : null;
}

function decoded(json: unknown, weights: Uint8Array<ArrayBuffer>, file: string): ModelWeights {
  try {
    // A view of a larger buffer would be read from its beginning.
    return decodeModel(json as ModelFile, weights.slice().buffer);
  } catch (error) {
    throw new ImportRefused(problemOf(json, file) ?? damaged(error, file));
  }
}

/** @returns what is wrong with a network that can be read and not trained */
function problemOf(json: unknown, file: string): ImportProblem | null {
  const network = readNetwork(own(json, 'network'));
  if (!network) return { problem: 'damaged', file, part: MODEL_FILE };
  const [problem] = networkProblems(network);
  if (!problem) return null;
  const layer = problem.at === null ? null : (network[problem.at]?.kind ?? null);
  return { problem: 'network', layer, network: problem };
}

function damaged(error: unknown, file: string): ImportProblem {
  const isOfWeights = error instanceof Error && error.message.includes(WEIGHTS_FILE);
  return { problem: 'damaged', file, part: isOfWeights ? WEIGHTS_FILE : MODEL_FILE };
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}
