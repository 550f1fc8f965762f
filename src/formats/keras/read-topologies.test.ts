import { expect, it } from 'vitest';
import { problemOf } from '../testing/problem-of.ts';
import {
  FLATTEN,
  IMAGE,
  OUT,
  conv,
  convWeights,
  input,
  layer,
  outWeights,
  read,
  sequential,
  type Entry,
} from './testing/keras-configs.ts';

const kinds = ({ network }: ReturnType<typeof read>) => network.map(({ kind }) => kind);

it('the bare list of Keras 2, with the input at its first layer, is read', async () => {
  const first = { batch_input_shape: [null, 28, 28, 1] };
  const model = { class_name: 'Sequential', config: [layer('Flatten', first), OUT] };
  expect(kinds(read(model, outWeights(784)))).toEqual(['flatten', 'dense']);
  expect(await problemOf(() => read({ ...model, config: [FLATTEN, OUT] }, outWeights(784)))).toEqual({
    ...{ problem: 'input-shape', shape: [] },
  });
});

it('the shape that a Sequential was built with counts where no layer says one', () => {
  const model = sequential(FLATTEN, OUT);
  model.config.build_input_shape = [null, 28, 28, 1];
  expect(kinds(read(model, outWeights(784)))).toEqual(['flatten', 'dense']);
});

/** Keras 2 and TensorFlow.js write a node as lists. */
const listed = (entry: Entry, from: string): Entry => ({ ...entry, inbound_nodes: [[[from, 0, 0, {}]]] });
/** Keras 3 writes it as the arguments of a call. */
const called = (entry: Entry, from: string): Entry => {
  const tensor = { class_name: '__keras_tensor__', config: { keras_history: [from, 0, 0] } };
  return { ...entry, inbound_nodes: [{ args: [tensor], kwargs: {} }] };
};
const START = { ...input(28, 28, 1), name: 'inputlayer', inbound_nodes: [] };
const functional = (outputs: unknown, ...layers: Entry[]) =>
  layer('Functional', { layers, input_layers: [['inputlayer', 0, 0]], output_layers: outputs });

it.each([
  ['Keras 2', listed, [['out', 0, 0]]],
  ['Keras 3', called, ['out', 0, 0]],
  ['Keras 3 with named outputs', called, { digit: ['out', 0, 0] }],
])('a Functional model of %s goes by its nodes and not by its list', (_, node, outputs) => {
  const model = functional(
    outputs,
    ...[node(OUT, 'flatten'), node(conv({ name: 'second', activation: 'relu' }), 'first')],
    ...[START, node(FLATTEN, 'second'), node(conv({ name: 'first' }), 'inputlayer')],
  );
  const found = read(model, [...convWeights('first'), ...convWeights('second'), ...outWeights(576)]);
  expect(kinds(found)).toEqual(['conv2d', 'conv2d', 'flatten', 'dense']);
  expect(found.network.slice(0, 2)).toMatchObject([{ activation: 'linear' }, { activation: 'relu' }]);
});

it('two branches, a layer used twice and two outputs are refused', async () => {
  const twice = listed(conv({ name: 'first' }), 'inputlayer');
  twice.inbound_nodes = [...(twice.inbound_nodes ?? []), [[['first', 0, 0, {}]]]];
  const sum = layer('Add', { name: 'add' });
  const both = {
    ...sum,
    inbound_nodes: [
      [
        ['one', 0, 0, {}],
        ['two', 0, 0, {}],
      ],
    ],
  };
  const end = [listed(FLATTEN, 'first'), listed(OUT, 'flatten')];
  const one = [START, listed(conv({ name: 'first' }), 'inputlayer'), ...end];
  const models = [
    functional([['out', 0, 0]], START, twice, ...end),
    functional(
      [['add', 0, 0]],
      START,
      listed(conv({ name: 'one' }), 'inputlayer'),
      listed(conv({ name: 'two' }), 'inputlayer'),
      both,
    ),
    functional(
      [
        ['out', 0, 0],
        ['first', 0, 0],
      ],
      ...one,
    ),
  ];
  for (const model of models) expect(await problemOf(() => read(model, []))).toEqual({ problem: 'branches' });
});

it('nested models are read layer by layer, and their weights by the way through them', () => {
  const nested = (name: string) => ({
    ...sequential(IMAGE, conv({ name: 'same' })),
    config: { name, layers: [conv({ name: 'same' })] },
  });
  const model = sequential(IMAGE, nested('one'), nested('two'), FLATTEN, OUT);
  const [kernel] = convWeights('model/two/same');
  const weights = [
    ...[...convWeights('model/two/same'), ...convWeights('model/one/same')],
    ...outWeights(576),
  ];
  weights[0] = { ...kernel, read: () => new Float32Array(9).fill(-1) };
  const found = read(model, weights);
  expect(kinds(found)).toEqual(['conv2d', 'conv2d', 'flatten', 'dense']);
  expect(found.weights[0].values[0]).toBe(1);
  expect(found.weights[2].values[0]).toBe(-1);
});

it('the input of the first nested model is that of the whole', () => {
  expect(kinds(read(sequential(sequential(IMAGE, FLATTEN), OUT), outWeights(784)))).toEqual([
    'flatten',
    'dense',
  ]);
});

it('weights are found by name in whatever order they are listed', () => {
  const model = sequential(IMAGE, conv({ name: 'a' }), conv({ name: 'b' }), FLATTEN, OUT);
  const weights = [...convWeights('m/a'), ...convWeights('m/b'), ...outWeights(576)];
  weights[0] = { ...weights[0], read: () => new Float32Array(9).fill(7) };
  const { weights: found } = read(model, weights);
  expect(found[0].values[0]).toBe(7);
  expect(read(model, weights.toReversed()).weights).toEqual(found);
});

it('models within models without end are refused', async () => {
  let model = sequential(FLATTEN);
  for (let depth = 0; depth < 12; depth++) model = sequential(model);
  expect(await problemOf(() => read(model, []))).toEqual({
    ...{ problem: 'unknown-layer', at: 1, layer: 'Sequential' },
  });
});
