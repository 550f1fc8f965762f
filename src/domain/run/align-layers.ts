// Puts the layers of several networks beside each other, so that a layer that only some of them have stands beside gaps.

import type { LayerSpec, NetworkSpec } from '../network/network-spec.ts';
import { isSameData } from '../same-data.ts';

/** It has the layer of each network at this place, all of one kind; null is a gap. */
export type LayerRow = readonly (LayerSpec | null)[];

/**
 * Each network is aligned with the rows of those before it, as by Needleman and Wunsch (1970), so that most layers stand beside
 * one of their kind, and of those most beside an equal one.
 * @returns rows in the order of the layers, each with an entry for each network
 */
export function alignLayers(networks: readonly NetworkSpec[]): LayerRow[] {
  let rows: (LayerSpec | null)[][] = [];
  networks.forEach((network, index) => {
    const gaps = Array<null>(index).fill(null);
    rows = pairUp(rows, network).map(({ row, layer }) => [...(row ?? gaps), layer]);
  });
  return rows;
}

interface Pair {
  row: readonly (LayerSpec | null)[] | null;
  layer: LayerSpec | null;
}

function pairUp(rows: readonly (LayerSpec | null)[][], network: NetworkSpec): Pair[] {
  const pairs: Pair[] = [];
  const worth = worthOfRests(rows, network);
  let at = 0;
  let place = 0;
  while (at < rows.length || place < network.length) {
    const both = at < rows.length && place < network.length ? likeness(rows[at], network[place]) : 0;
    if (both > 0 && worth[at][place] === both + worth[at + 1][place + 1])
      pairs.push({ row: rows[at++], layer: network[place++] });
    else if (at < rows.length && worth[at][place] === worth[at + 1][place])
      pairs.push({ row: rows[at++], layer: null });
    else pairs.push({ row: null, layer: network[place++] });
  }
  return pairs;
}

/** @returns at [i][j] the most that the rows from i on and the layers from j on can be worth together */
function worthOfRests(rows: readonly (LayerSpec | null)[][], network: NetworkSpec): number[][] {
  const worth = Array.from({ length: rows.length + 1 }, () => Array<number>(network.length + 1).fill(0));
  for (let i = rows.length - 1; i >= 0; i--)
    for (let j = network.length - 1; j >= 0; j--) {
      const both = likeness(rows[i], network[j]);
      const paired = both > 0 ? both + worth[i + 1][j + 1] : 0;
      worth[i][j] = Math.max(paired, worth[i + 1][j], worth[i][j + 1]);
    }
  return worth;
}

/** @returns 0 where they may not stand side by side */
function likeness(row: readonly (LayerSpec | null)[], layer: LayerSpec): number {
  const there = row.filter((each) => each !== null);
  if (there[0].kind !== layer.kind) return 0;
  return there.some((each) => isSameData(each, layer)) ? 3 : 2;
}
