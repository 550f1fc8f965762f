// Edits the layers of a network, with undo and redo. It is a pure reducer: every function returns a new state.

import type { LayerSpec, NetworkSpec } from './network-spec.ts';

/** A step holds the state before it, with the settings where it changed these as well. */
interface Step<Settings> {
  network: NetworkSpec;
  ids: readonly number[];
  settings: Settings | null;
}

export interface NetworkEditing<Settings> {
  network: NetworkSpec;
  /** Each layer has an id, which it keeps when it is moved, and through undo and redo. */
  ids: readonly number[];
  past: readonly Step<Settings>[];
  future: readonly Step<Settings>[];
  /** It names the field that is being typed into, where further keystrokes belong to the same step. */
  typing: string | null;
  nextId: number;
}

export type NetworkChange =
  /** @param at the index that the layer gets */
  | { type: 'add'; at: number; layer: LayerSpec }
  | { type: 'remove'; id: number }
  | { type: 'duplicate'; id: number }
  /** @param to the index that the layer gets, limited to those that there are */
  | { type: 'move'; id: number; to: number }
  /** @param typing the name of the field, where the change may be one of many keystrokes */
  | { type: 'set'; id: number; layer: LayerSpec; typing?: string }
  /** The field was left. */
  | { type: 'typed' };

const LONGEST_HISTORY = 100;

/** @returns the state of a network with nothing to undo or redo */
export function startEditing<Settings>(network: NetworkSpec): NetworkEditing<Settings> {
  const ids = network.map((_, index) => index);
  return { network, ids, past: [], future: [], typing: null, nextId: network.length };
}

/** @returns the state after the change; a change that has no effect, or names an unknown layer, makes no step */
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

/** Replaces network and settings in one step. @param settings the old settings, for undo */
export function replaceNetwork<Settings>(
  editing: NetworkEditing<Settings>,
  network: NetworkSpec,
  settings: Settings,
): NetworkEditing<Settings> {
  const ids = network.map((_, index) => editing.nextId + index);
  return step(editing, { network, ids, nextId: editing.nextId + network.length }, settings);
}

/**
 * Undoes the last step.
 * @param settings the present ones
 * @returns the state before the step, and the settings before it where it changed these, else the present ones
 */
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

/** Does the step again that was undone last, with settings as in undo. */
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

/** Compares field by field, since JSON makes null of NaN. */
function isSameLayer(one: LayerSpec, other: LayerSpec): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof LayerSpec>;
  return [...fields].every((field) => Object.is(one[field], other[field]));
}
