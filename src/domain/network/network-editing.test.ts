import { expect, test } from 'vitest';
import {
  changeNetwork,
  redo,
  replaceNetwork,
  startEditing,
  undo,
  type NetworkChange,
  type NetworkEditing,
} from './network-editing.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';

const CONV: LayerSpec = { kind: 'conv2d', filters: 4, kernelSize: 3, activation: 'relu' };
const FLATTEN: LayerSpec = { kind: 'flatten' };
const DENSE: LayerSpec = { kind: 'dense', units: 10, activation: 'softmax' };
const NETWORK: NetworkSpec = [CONV, FLATTEN, DENSE];

type Editing = NetworkEditing<string>;
const start = (): Editing => startEditing(NETWORK);
const change = (editing: Editing, ...changes: NetworkChange[]) => changes.reduce(changeNetwork, editing);
const kinds = ({ network }: Editing) => network.map(({ kind }) => kind);
const withFilters = (filters: number): LayerSpec => ({ ...CONV, filters });
const type = (filters: number): NetworkChange => ({
  type: 'set',
  id: 0,
  layer: withFilters(filters),
  typing: 'filters',
});

test('a layer is added at its place and has a new id', () => {
  const editing = change(start(), { type: 'add', at: 1, layer: { kind: 'batchNormalization' } });
  expect(kinds(editing)).toEqual(['conv2d', 'batchNormalization', 'flatten', 'dense']);
  expect(editing.ids).toEqual([0, 3, 1, 2]);
});

test('a removed id never comes again', () => {
  const editing = change(start(), { type: 'remove', id: 2 }, { type: 'add', at: 2, layer: DENSE });
  expect(editing.ids).toEqual([0, 1, 3]);
});

test('a copy stands after its layer', () => {
  const editing = change(start(), { type: 'duplicate', id: 0 });
  expect(kinds(editing)).toEqual(['conv2d', 'conv2d', 'flatten', 'dense']);
  expect(editing.ids).toEqual([0, 3, 1, 2]);
});

test.each([
  [0, 2, [1, 2, 0]],
  [2, 0, [2, 0, 1]],
  [1, 9, [0, 2, 1]],
  [1, -1, [1, 0, 2]],
])('layer %i moved to %i gives the order %j', (id, to, order) => {
  const editing = change(start(), { type: 'move', id, to });
  expect(editing.ids).toEqual(order);
  expect(editing.network).toEqual(order.map((each) => NETWORK[each]));
});

test.each<[string, NetworkChange]>([
  ['a move to its own place', { type: 'move', id: 1, to: 1 }],
  ['a move beyond the end it stands at', { type: 'move', id: 2, to: 3 }],
  ['a value that it has', { type: 'set', id: 0, layer: { ...CONV } }],
  ['a layer that is not there', { type: 'remove', id: 99 }],
  ['leaving a field that nobody typed into', { type: 'typed' }],
])('%s is no step', (_what, nothing) => {
  const editing = start();
  expect(changeNetwork(editing, nothing)).toBe(editing);
});

test('a number that is none is a change the first time only', () => {
  const editing = change(start(), { type: 'set', id: 0, layer: withFilters(NaN) });
  expect(editing.past).toHaveLength(1);
  expect(change(editing, { type: 'set', id: 0, layer: withFilters(NaN) })).toBe(editing);
});

test('undo goes back step by step, redo forward, and both stop at the end', () => {
  const steps: NetworkChange[] = [
    { type: 'move', id: 1, to: 0 },
    { type: 'remove', id: 2 },
    { type: 'duplicate', id: 0 },
  ];
  const states = [start()];
  for (const each of steps) states.push(changeNetwork(states[states.length - 1], each));
  let editing = states[3];
  for (const state of [states[2], states[1], states[0], states[0]]) {
    editing = undo(editing, '').editing;
    expect([editing.network, editing.ids]).toEqual([state.network, state.ids]);
  }
  for (const state of [states[1], states[2], states[3], states[3]]) {
    editing = redo(editing, '').editing;
    expect([editing.network, editing.ids]).toEqual([state.network, state.ids]);
  }
});

test('a new change after undo leaves nothing to redo', () => {
  const undone = undo(change(start(), { type: 'remove', id: 0 }), '').editing;
  expect(undone.future).toHaveLength(1);
  expect(change(undone, { type: 'duplicate', id: 1 }).future).toEqual([]);
});

test('what is typed into one field without leaving it is one step', () => {
  const editing = change(start(), type(1), type(12), type(128));
  expect(editing.past).toHaveLength(1);
  expect(undo(editing, '').editing.network).toEqual(NETWORK);
});

test('typing after the field was left, or after undo, is another step', () => {
  const left = change(start(), type(1), { type: 'typed' }, type(12));
  expect(left.past).toHaveLength(2);
  const undone = undo(change(start(), type(1)), '').editing;
  expect(change(undone, type(2)).past).toHaveLength(1);
});

test('typing into another field is another step', () => {
  const kernel: NetworkChange = {
    type: 'set',
    id: 0,
    layer: { ...CONV, kernelSize: 5 },
    typing: 'kernelSize',
  };
  expect(change(start(), type(8), kernel).past).toHaveLength(2);
});

test('undoing another network brings the settings back, and redo those that came with it', () => {
  const chosen = replaceNetwork(start(), [FLATTEN, DENSE], 'old settings');
  expect(chosen.ids).toEqual([3, 4]);
  const back = undo(chosen, 'new settings');
  expect(back.settings).toBe('old settings');
  expect(back.editing.network).toEqual(NETWORK);
  const again = redo(back.editing, back.settings);
  expect(again.settings).toBe('new settings');
  expect(again.editing.network).toEqual([FLATTEN, DENSE]);
});

test('undoing a change of a layer leaves the settings as they are by then', () => {
  const editing = change(start(), { type: 'remove', id: 0 });
  expect(undo(editing, 'settings of now').settings).toBe('settings of now');
});

test('the history forgets its oldest steps', () => {
  let editing = start();
  for (let filters = 1; filters <= 130; filters++)
    editing = change(editing, { type: 'set', id: 0, layer: withFilters(1_000 + filters) });
  expect(editing.past).toHaveLength(100);
  expect(editing.past[0].network[0]).toEqual(withFilters(1_030));
});
