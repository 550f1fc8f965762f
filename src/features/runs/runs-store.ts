// Holds how the kept runs are looked at: which are chosen, pinned and hovered, how they are sorted and filtered, what axes show,
// and what came of the newest action on one of them.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';

export const MOST_COMPARED = 8;

export type SortKey =
  | 'number'
  | 'name'
  | 'network'
  | 'parameters'
  | 'epochs'
  | 'valLoss'
  | 'valAccuracy'
  | 'testAccuracy'
  | 'seconds'
  | 'engine'
  | 'date'
  | 'starred';

export interface RunsState {
  /** The chosen runs, by id, have a colour each, 0 to 7, which they keep while they are chosen. */
  colours: ReadonlyMap<string, number>;
  /** This run, by id, is drawn strong and all others faint. */
  pinned: string | null;
  /** The pointer is over this run, by id, in the table or in a chart. */
  hovered: string | null;
  /** The details of this run, by id, are open. */
  opened: string | null;
  sort: { by: SortKey; falling: boolean };
  filter: { text: string; starredOnly: boolean };
  axis: 'epochs' | 'seconds';
  logScale: boolean;
  onlyDiffering: boolean;
  groupRepeats: boolean;
  /** An action on this run, by id, goes on. */
  acting: string | null;
  /** It says of the newest action that failed which run it was about; `null` as run is the ready-made model. */
  failure: { run: string | null; failure: Failure } | null;
  /** Chooses the run for comparison, or no longer; a ninth one is not taken. */
  toggle(id: string): void;
  chooseNone(): void;
  /** Chooses these runs, by id, and no others. */
  choose(ids: readonly string[]): void;
  pin(id: string): void;
  hover(id: string | null): void;
  open(id: string): void;
  /** Sorts by a column; by the same again the other way round. */
  sortBy(by: SortKey): void;
  setFilter(filter: Partial<RunsState['filter']>): void;
  setView(view: Partial<Pick<RunsState, 'axis' | 'logScale' | 'onlyDiffering' | 'groupRepeats'>>): void;
  /** Does something with a run, one thing at a time. @returns whether it was done; `failure` says why it was not */
  act(run: string | null, action: () => void | Promise<void>): Promise<boolean>;
}

export type RunsStore = StoreApi<RunsState>;

/** Opens with the newest run on top. @param compared the ids of runs that are chosen from the beginning */
export function createRunsStore(savedRuns: SavedRunsStore, compared: readonly string[] = []): RunsStore {
  return createStore<RunsState>((set, get) => ({
    colours: coloursOf(compared),
    pinned: null,
    hovered: null,
    opened: null,
    sort: { by: 'number', falling: true },
    filter: { text: '', starredOnly: false },
    axis: 'epochs',
    logScale: false,
    onlyDiffering: true,
    groupRepeats: false,
    acting: null,
    failure: null,
    toggle(id) {
      const colours = new Map(get().colours);
      if (colours.delete(id)) return set({ colours, pinned: get().pinned === id ? null : get().pinned });
      const there = new Set(savedRuns.getState().runs.map((run) => run.id));
      for (const chosen of colours.keys()) if (!there.has(chosen)) colours.delete(chosen);
      const colour = firstFree([...colours.values()]);
      if (colour < MOST_COMPARED) set({ colours: colours.set(id, colour) });
    },
    choose: (ids) => set({ colours: coloursOf(ids), pinned: null }),
    chooseNone: () => set({ colours: new Map(), pinned: null }),
    pin: (id) => set({ pinned: get().pinned === id ? null : id }),
    hover(id) {
      if (get().hovered !== id) set({ hovered: id });
    },
    open: (id) => set({ opened: get().opened === id ? null : id, failure: null }),
    sortBy(by) {
      const { sort } = get();
      set({ sort: { by, falling: sort.by === by ? !sort.falling : FALLS_FIRST.has(by) } });
    },
    setFilter: (filter) => set({ filter: { ...get().filter, ...filter } }),
    setView: (view) => set(view),
    async act(run, action) {
      if (get().acting !== null) return false;
      set({ acting: run ?? '', failure: null });
      try {
        await action();
        return true;
      } catch (error) {
        set({ failure: { run, failure: failureOf(error) } });
        return false;
      } finally {
        set({ acting: null });
      }
    },
  }));
}

function coloursOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.slice(0, MOST_COMPARED).map((id, colour) => [id, colour]));
}

/** Of these the largest or newest is looked for first. */
const FALLS_FIRST: ReadonlySet<SortKey> = new Set<SortKey>([
  'number',
  'valAccuracy',
  'testAccuracy',
  'date',
  'starred',
]);

function firstFree(taken: readonly number[]): number {
  let colour = 0;
  while (taken.includes(colour)) colour += 1;
  return colour;
}

/** @returns the chosen runs that are still there, in the order of their colours, and each with its colour */
export function chosenRuns(
  runs: readonly SavedRun[],
  colours: RunsState['colours'],
): { run: SavedRun; colour: number }[] {
  return runs
    .flatMap((run) => {
      const colour = colours.get(run.id);
      return colour === undefined ? [] : [{ run, colour }];
    })
    .sort((a, b) => a.colour - b.colour);
}
