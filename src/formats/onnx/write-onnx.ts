// Writes a model as an ONNX file, in the layout that people who use ONNX expect: maps of [batch, channels, height, width].

import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import { DIGITS } from '../../domain/image/digit-images.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { rulesOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import { INPUT_SHAPE, summarise } from '../../domain/network/network-summary.ts';
import { FACTS_KEY, writeFacts } from '../facts-text.ts';
import {
  DATA_TYPE,
  GRAPH,
  MODEL,
  VALUE_INFO,
  type GraphMessage,
  type ValueInfoMessage,
} from './wire/messages.ts';
import { NETWORK_KEY, writeNetwork } from './own-network.ts';
import { encode, make } from './wire/protobuf.ts';
import { addLayer, type RowOrder } from './writing/layer-nodes.ts';
import { GraphWriter } from './writing/graph-writer.ts';

// Runtimes of 2020 read these (ONNX 1.8), and all newer ones.
const OPERATOR_SET = 13;
const IR_VERSION = 7;

const INPUT = 'ink';
const OUTPUT = 'probabilities';
const ABOUT_INPUT =
  'Ink of one digit as MNIST has it: float32 from 0 (none) to 1 (full), bright on dark, 28 rows of 28 pixels, ' +
  'the digit 20 pixels high or wide and its centre of mass in the middle. No other scaling: the bytes of MNIST divided by 255.';
const ABOUT_OUTPUT = 'The probabilities of the digits 0 to 9, which add up to 1 (softmax is in the graph).';

/** @param given its model must be usable @returns one file, opset 13, that onnx.checker accepts */
export async function writeOnnx(given: ModelToExport, name: string): Promise<NamedFile> {
  const { model, facts, card } = given;
  const entries: Record<string, string> = {
    [FACTS_KEY]: writeFacts(given),
    [NETWORK_KEY]: writeNetwork(model.network),
    input: `${INPUT}, [batch, 1, ${IMAGE_SIDE}, ${IMAGE_SIDE}]. ${ABOUT_INPUT}`,
    output: `${OUTPUT}, [batch, ${DIGITS.length}]. ${ABOUT_OUTPUT}`,
    classes: JSON.stringify(DIGITS.map(String)),
  };
  const message = make(MODEL, {
    irVersion: IR_VERSION,
    producerName: 'Digit Lab',
    producerVersion: facts.versions['digit-lab'] ?? '',
    docString: card,
    graph: graphOf(model),
    opsetImport: [{ domain: '', version: OPERATOR_SET }],
    metadataProps: Object.entries(entries).map(([key, value]) => ({ key, value })),
  });
  return { name: `${name}.onnx`, bytes: encode(MODEL, message) };
}

function graphOf({ network, weights }: ModelWeights): GraphMessage {
  const graph = new GraphWriter(INPUT);
  const layers = summarise(network);
  let order: RowOrder = null;
  let used = 0;
  layers.forEach(({ spec }, index) => {
    const inputShape = layers[index - 1]?.outputShape ?? INPUT_SHAPE;
    const count = rulesOf(spec).weights(spec, inputShape).length;
    const layer = {
      ...{ spec, inputShape, name: `${spec.kind}_${index + 1}` },
      weights: weights.slice(used, used + count),
    };
    order = addLayer(layer, order, graph);
    used += count;
  });
  graph.renameOutput(OUTPUT);
  return make(GRAPH, {
    name: 'digit_lab',
    node: graph.nodes,
    initializer: graph.constants,
    input: [valueInfo(INPUT, [1, IMAGE_SIDE, IMAGE_SIDE], ABOUT_INPUT)],
    output: [valueInfo(OUTPUT, [DIGITS.length], ABOUT_OUTPUT)],
  });
}

/** @param sides those of one image */
function valueInfo(name: string, sides: number[], docString: string): ValueInfoMessage {
  const dim = [{ value: null, param: 'batch' }, ...sides.map((value) => ({ value, param: '' }))];
  return make(VALUE_INFO, {
    name,
    docString,
    type: { tensorType: { elemType: DATA_TYPE.float, shape: { dim } } },
  });
}
