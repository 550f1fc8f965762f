// Keeps runs in memory, for the length of a visit, where the browser refuses to store them; tests use it too.

import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import type { EpochWeights, RunStorage, SavedRun, StoredRun } from '../domain/run/saved-run.ts';

interface Kept {
  run: SavedRun;
  best: ModelWeights | null;
  last: ResumePoint | null;
  epochs: Map<number, ModelWeights>;
}

/** A visit that stores nothing keeps the weights of so many epochs of a run. */
const MOST_EPOCHS = 20;

/** @param firstNumber the number of the first run */
export function memoryRunStorage(firstNumber = 1): RunStorage {
  const kept = new Map<string, Kept>();
  const found = (id: string) => {
    const entry = kept.get(id);
    if (!entry) throw new CodedError('internal', `no run ${id}`);
    return entry;
  };
  const stored = ({ run }: Kept): StoredRun => ({ run, dropped: [] });
  const merge = (id: string, changes: Partial<SavedRun>) => {
    const entry = found(id);
    entry.run = { ...entry.run, ...changes };
    return entry;
  };
  return {
    load: async () => [...kept.values()].map(({ run }) => run),
    begin: async (run) => {
      const numbers = [...kept.values()].map((each) => each.run.number);
      const numbered = { ...run, number: Math.max(firstNumber - 1, ...numbers) + 1 };
      kept.set(run.id, { run: numbered, best: null, last: null, epochs: new Map() });
      return numbered;
    },
    change: async (id, changes, weights) => {
      const entry = merge(id, changes);
      if (weights) keepWeights(entry, weights);
      return stored(entry);
    },
    putBest: async (id, model) => {
      const entry = merge(id, { hasWeights: true });
      entry.best = model;
      return stored(entry);
    },
    model: async (id, which) => {
      const entry = kept.get(id);
      return (which === 'best' ? entry?.best : entry?.epochs.get(which)) ?? null;
    },
    resumePoint: async (id) => kept.get(id)?.last ?? null,
    purge: async (ids) => ids.forEach((id) => kept.delete(id)),
  };
}

function keepWeights(entry: Kept, { epoch, last, best }: EpochWeights): void {
  if (epoch >= (entry.last?.epochsDone ?? 0)) entry.last = last;
  if (best) entry.best = last.best.weights;
  entry.epochs.set(epoch, last.weights);
  const known = [...entry.epochs.keys()].sort((one, other) => one - other);
  const [, second] = known;
  const kept = known.length > MOST_EPOCHS ? known.filter((each) => each !== second) : known;
  if (kept !== known) entry.epochs.delete(second);
  entry.run = { ...entry.run, hasWeights: true, epochsWithWeights: kept };
}
