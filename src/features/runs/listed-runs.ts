// Works out which runs the table lists, in which order.

import { hasLearned } from '../../domain/run/chance.ts';
import { figuresOf, type RunFigures } from '../../domain/run/run-figures.ts';
import { runOf, type SavedRun } from '../../domain/run/saved-run.ts';
import type { RunTexts } from '../../i18n/run-title.ts';
import type { RunsState, SortKey } from './runs-store.ts';

/** It has the texts of a run in the language of the page, by which people look for it. */
export interface ListedRun {
  run: SavedRun;
  title: string;
  /** What differs from its preset, where that is its name. */
  difference: string | null;
  network: string;
  engine: string;
  figures: RunFigures;
  /** Says whether the run has ended without reading better than guesses do. */
  learnedNothing: boolean;
}

/** Figures of a run are worked out once, since a finished run does not change. */
const known = new WeakMap<SavedRun, RunFigures>();

export function knownFigures(run: SavedRun): RunFigures {
  const figures = known.get(run) ?? figuresOf(run);
  known.set(run, figures);
  return figures;
}

const knownToLearn = new WeakMap<SavedRun, boolean>();

function learnedNothing(run: SavedRun): boolean {
  if (run.end === null || run.epochs.length === 0) return false;
  const learned = knownToLearn.get(run) ?? hasLearned(runOf(run));
  knownToLearn.set(run, learned);
  return !learned;
}

/** @returns the runs that the filter lets through, sorted; those without the figure are last either way, newer ones first */
export function listRuns(
  runs: readonly SavedRun[],
  texts: RunTexts,
  { sort, filter }: Pick<RunsState, 'sort' | 'filter'>,
): ListedRun[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const way = sort.falling ? -1 : 1;
  return runs
    .map((run) => ({
      run,
      title: texts.title(run),
      difference: texts.difference(run),
      network: texts.network(run),
      engine: texts.engine(run),
      figures: knownFigures(run),
      learnedNothing: learnedNothing(run),
    }))
    .filter(({ run, title, network, engine }) => {
      const text = `${run.number} ${title} ${network} ${engine} ${run.note}`.toLocaleLowerCase();
      return (run.starred || !filter.starredOnly) && words.every((word) => text.includes(word));
    })
    .sort((one, other) => {
      const [a, b] = [sortValue(one, sort.by), sortValue(other, sort.by)];
      const newerFirst = other.run.number - one.run.number;
      if (a === null || b === null) return Number(a === null) - Number(b === null) || newerFirst;
      return way * compare(a, b) || newerFirst;
    });
}

function sortValue({ run, title, network, engine, figures }: ListedRun, by: SortKey): number | string | null {
  switch (by) {
    case 'number':
      return run.number;
    case 'name':
      return title;
    case 'network':
      return network;
    case 'engine':
      return engine;
    case 'date':
      return run.startedAt;
    case 'starred':
      return Number(run.starred);
    case 'epochs':
      return figures.epochsDone;
    case 'parameters':
    case 'valLoss':
    case 'valAccuracy':
    case 'testAccuracy':
    case 'seconds':
      return figures[by];
  }
}

/** Names sort as people count: run 2 before run 10. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
