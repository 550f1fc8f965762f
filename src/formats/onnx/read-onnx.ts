// Reads a network from an ONNX file. Its graph must be one chain from the picture of a digit to ten numbers.

import type { NamedFile } from '../../domain/exchange/exported.ts';
import { ImportRefused, type ImportedModel } from '../../domain/exchange/imported.ts';
import { FACTS_KEY, readFacts } from '../facts-text.ts';
import { isOnnx } from './is-onnx.ts';
import { isStandard, MODEL, type GraphMessage, type ModelMessage } from './wire/messages.ts';
import { isSameGraph, NETWORK_KEY, readOwnNetwork } from './own-network.ts';
import { decode } from './wire/protobuf.ts';
import { readChain } from './read-chain.ts';
import { TensorReader } from './constants/tensors.ts';

// A number costs 1 of it, a text 10, a message 100: it is enough for two million weights and some thousand nodes.
const BUDGET = 4_000_000;

/**
 * @param files the ONNX file and, where its weights lie beside it, those files, in any order
 * @throws ImportRefused where it is not such a network as a whole
 */
export async function readOnnx(files: readonly NamedFile[]): Promise<ImportedModel> {
  const file = files.find(({ bytes }) => isOnnx(bytes)) ?? files[0];
  const model = decoded(file);
  const graph = model.graph ?? damaged(file.name, 'GraphProto');
  const entries = new Map(model.metadataProps.map(({ key, value }) => [key, value]));
  const read = networkOf(file, files, { graph, model, own: entries.get(NETWORK_KEY) });
  const { facts, run, model: more } = readFacts(entries.get(FACTS_KEY), read.weights);
  const { network, weights, softmaxAdded } = read;
  return {
    ...{ model: { network, weights, ...more }, format: 'onnx', file: file.name },
    ...{ facts, run, softmaxAdded, channelsFirst: null },
  };
}

function decoded(file: NamedFile): ModelMessage {
  try {
    return decode(MODEL, file.bytes, { left: BUDGET });
  } catch {
    return damaged(file.name, 'ModelProto');
  }
}

interface Given {
  graph: GraphMessage;
  model: ModelMessage;
  /** A file of ours says so beside its graph of which layers it was written. */
  own: string | undefined;
}

function networkOf(file: NamedFile, files: readonly NamedFile[], { graph, model, own }: Given) {
  const beside = files.filter((each) => each !== file);
  const version = model.opsetImport.find(({ domain }) => isStandard(domain))?.version ?? 1;
  const read = (merges: boolean) =>
    readChain(graph, { tensors: new TensorReader(file.name, beside), version, merges });
  const said = readOwnNetwork(own);
  const found = said && tried(() => read(false));
  if (said && found && isSameGraph(said, found.network)) return { ...found, network: said };
  return read(true);
}

/** @returns null where it is refused */
function tried<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportRefused) return null;
    throw error;
  }
}

function damaged(file: string, part: string): never {
  throw new ImportRefused({ problem: 'damaged', file, part });
}
