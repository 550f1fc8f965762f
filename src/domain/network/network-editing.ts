// A network while it is put together: what can be done to its layers, and how all of it is undone. A pure reducer.

import type { LayerSpec, NetworkSpec } from './network-spec.ts';

/** Where the network can go back to; with other settings, where the step changed these as well. */
interface Step<Settings> {
  network: NetworkSpec;
  ids: readonly number[];
  settings: Settings | null;
}

export interface NetworkEditing<Settings> {
  network: NetworkSpec;
  /** One a layer, which it keeps wherever it is moved, also through undo and redo. */
  ids: readonly number[];
  past: readonly Step<Settings>[];
  future: readonly Step<Settings>[];
  /** The field that is being typed into; what is typed on there is the same step. */
  typing: string | null;
  nextId: number;
}

export type NetworkChange =
  /** @param at index that the layer gets */
  | { type: 'add'; at: number; layer: LayerSpec }
  | { type: 'remove'; id: number }
  | { type: 'duplicate'; id: number }
  /** @param to index that the layer gets; beyond an end is that end */
  | { type: 'move'; id: number; to: number }
  /** @param typing name of the field, where the change may be one of many keystrokes */
  | { type: 'set'; id: number; layer: LayerSpec; typing?: string }
  /** The field was left. */
  | { type: 'typed' };

const LONGEST_HISTORY = 100;

/** @returns the network with no step to go back to */
export function startEditing<Settings>(network: NetworkSpec): NetworkEditing<Settings> {
  const ids = network.map((_, index) => index);
  return { network, ids, past: [], future: [], typing: null, nextId: network.length };
}

/** What does not change the network, or names no layer of it, makes no step. */
export function changeNetwork<Settings>(
  editing: NetworkEditing<Settings>,
  change: NetworkChange,
): NetworkEditing<Settings> {
  if (change.type === 'typed') return editing.typing === null ? editing : { ...editing, typing: null };
  const { network, ids } = editing;
  if (change.type === 'add') return insert(editing, change.at, change.layer);
  const from = ids.indexOf(change.id);
  if (from < 0) return editing;
  switch (change.type) {
    case 'remove':
      return step(editing, { network: without(network, from), ids: without(ids, from) });
    case 'duplicate':
      return insert(editing, from + 1, network[from]);
    case 'move': {
      const to = Math.max(0, Math.min(network.length - 1, change.to));
      if (to === from) return editing;
      return step(editing, { network: moved(network, from, to), ids: moved(ids, from, to) });
    }
    case 'set': {
      if (isSameLayer(network[from], change.layer)) return editing;
      const typing = change.typing === undefined ? null : `${change.id} ${change.typing}`;
      const next = { network: network.map((layer, at) => (at === from ? change.layer : layer)), ids, typing };
      const goesOn = typing !== null && typing === editing.typing;
      return goesOn ? { ...editing, ...next, future: [] } : step(editing, next);
    }
  }
}

/** Another network with other settings, as one step. @param settings those that it replaces */
export function replaceNetwork<Settings>(
  editing: NetworkEditing<Settings>,
  network: NetworkSpec,
  settings: Settings,
): NetworkEditing<Settings> {
  const ids = network.map((_, index) => editing.nextId + index);
  return step(editing, { network, ids, nextId: editing.nextId + network.length }, settings);
}

/** One step back. @returns the settings as they are now, or were, where the step changed these as well */
export function undo<Settings>(editing: NetworkEditing<Settings>, settings: Settings) {
  const to = editing.past.at(-1);
  if (!to) return { editing, settings };
  const { from, restored } = exchange(editing, to, settings);
  const past = editing.past.slice(0, -1);
  return {
    editing: { ...restored, past, future: [from, ...editing.future] },
    settings: to.settings ?? settings,
  };
}

/** The step that was undone last, again. */
export function redo<Settings>(editing: NetworkEditing<Settings>, settings: Settings) {
  const [to, ...future] = editing.future;
  if (!to) return { editing, settings };
  const { from, restored } = exchange(editing, to, settings);
  return {
    editing: { ...restored, past: [...editing.past, from], future },
    settings: to.settings ?? settings,
  };
}

function exchange<Settings>(editing: NetworkEditing<Settings>, to: Step<Settings>, settings: Settings) {
  const { network, ids } = editing;
  const from: Step<Settings> = { network, ids, settings: to.settings === null ? null : settings };
  return { from, restored: { ...editing, network: to.network, ids: to.ids, typing: null } };
}

function insert<Settings>(editing: NetworkEditing<Settings>, at: number, layer: LayerSpec) {
  const { network, ids, nextId } = editing;
  return step(editing, {
    network: inserted(network, at, layer),
    ids: inserted(ids, at, nextId),
    nextId: nextId + 1,
  });
}

function step<Settings>(
  editing: NetworkEditing<Settings>,
  next: Partial<NetworkEditing<Settings>>,
  settings: Settings | null = null,
): NetworkEditing<Settings> {
  const { network, ids } = editing;
  const past = [...editing.past, { network, ids, settings }].slice(-LONGEST_HISTORY);
  return { ...editing, typing: null, ...next, past, future: [] };
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  return inserted(without(items, from), to, items[from]);
}

function inserted<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function without<Item>(items: readonly Item[], at: number): Item[] {
  return items.filter((_item, index) => index !== at);
}

/** Field by field, since JSON makes null of a number that is none. */
function isSameLayer(one: LayerSpec, other: LayerSpec): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof LayerSpec>;
  return [...fields].every((field) => Object.is(one[field], other[field]));
}
