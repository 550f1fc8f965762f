// Goes through the nodes of a graph from its input to its output, which must be one chain.

import { ImportRefused } from '../../domain/exchange/imported.ts';
import { CLASSES } from '../../domain/image/digit-images.ts';
import { isStandard, type GraphMessage, type NodeMessage } from './wire/messages.ts';
import { Attributes } from './constants/attributes.ts';
import { Constants } from './constants/constants.ts';
import { listOf } from './constants/fold.ts';
import { inputOf, inputView } from './layout/input.ts';
import { NetworkBuilder } from './operators/network-builder.ts';
import { PASSES_PADDING } from './operators/padding.ts';
import { operatorsOf } from './operators/operators.ts';
import { refuseLayer, refuseSetting, shortName, type Place } from './constants/refuse.ts';
import type { TensorReader } from './constants/tensors.ts';
import { sizeOfAxis, type View } from './layout/view.ts';

interface Options {
  tensors: TensorReader;
  /** The version of the operators. */
  version: number;
  /** Whether arithmetic that can be one layer becomes one. */
  merges: boolean;
}

/** @returns a network that can be trained, its weights, and whether softmax was put behind it @throws ImportRefused */
export function readChain(graph: GraphMessage, { tensors, version, merges }: Options) {
  const nodes = neededNodes(graph);
  const input = inputOf(graph);
  const constants = new Constants(graph, tensors);
  const operators = operatorsOf(merges);
  const network = new NetworkBuilder();
  // What the digit has become, by the names that the graph has for it; the tip is the last of them.
  const views = new Map<string, View>([[input.name, inputView(input)]]);
  let tip = input.name;
  let place: Place = { at: 0, layer: '' };
  for (const node of nodes) {
    const { opType, output } = node;
    const taken = node.input.filter((name) => views.has(name));
    const next: Place = { at: place.at + 1, layer: shortName(opType) };
    const view = views.get(taken[0] ?? '');
    if (!view) constants.fold(node, next);
    else if (opType === 'Shape' && !network.added) constants.set(output[0], sizesOf(view, node, next));
    else {
      place = next;
      if (taken.length > 1 || taken[0] !== tip) throw new ImportRefused({ problem: 'branches' });
      const read = (isStandard(node.domain) && operators.get(opType)) || refuseLayer(place);
      const attributes = new Attributes(place, node.attribute);
      const given = node.input.map((name) =>
        name === tip || name === '' ? null : constants.get(name, place),
      );
      tip = output[0];
      views.set(tip, read({ place, attributes, view, constants: given, network, version }));
      attributes.expectNoMore();
      if (!PASSES_PADDING.includes(opType)) expectNoAdded(network);
    }
  }
  expectOutputs(graph, views, tip);
  expectNoAdded(network);
  return { ...network.finish(place), softmaxAdded: network.softmaxAdded };
}

/** @throws ImportRefused where cells that were added around maps are still there, of which a layer of ours has none */
function expectNoAdded({ added }: NetworkBuilder): void {
  if (added) refuseSetting(added.place, 'pads', added.sides.join());
}

/** @returns the nodes on which an output depends, in the order of the file */
function neededNodes({ node, output }: GraphMessage): NodeMessage[] {
  const needed = new Set(output.map(({ name }) => name));
  const nodes: NodeMessage[] = [];
  for (const each of [...node].reverse()) {
    if (!each.output.some((name) => name !== '' && needed.has(name))) continue;
    for (const name of each.input) needed.add(name);
    nodes.push(each);
  }
  return nodes.reverse();
}

/** Beside the end of the chain a graph may give other forms of it, such as logits, but no more. */
function expectOutputs({ output }: GraphMessage, views: ReadonlyMap<string, View>, tip: string): void {
  const isTen = ({ name }: { name: string }) => {
    const factors = views.get(name)?.flat() ?? [];
    return sizeOfAxis(factors.filter(({ stride }) => stride > 0)) === CLASSES;
  };
  const fits = output.some(({ name }) => name === tip) && (output.length === 1 || output.every(isTen));
  if (!fits) throw new ImportRefused({ problem: 'branches' });
}

function sizesOf(view: View, { attribute }: NodeMessage, place: Place) {
  const attributes = new Attributes(place, attribute);
  const [start, end] = [attributes.int('start', 0), attributes.int('end', view.length)];
  return listOf(view.map(sizeOfAxis).slice(start, end));
}
