// Keeps a run as it happens: its record from its start on, and its weights at the end of each epoch. Where a disk is slower than
// the epochs, some of those in between are kept without their weights.

import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { Run } from '../domain/run/run.ts';
import type { EpochWeights, RunEnd, SavedRun } from '../domain/run/saved-run.ts';
import type { SavedRunsStore } from './saved-runs.ts';

export interface RunRecorder {
  /** Keeps what has happened so far, with the weights of an epoch that has just ended. */
  epochEnded(run: Run, weights: EpochWeights): void;
  /**
   * Keeps how the run ended; a run without an epoch is not kept at all.
   * @param model the model of its best epoch as the end of the run gives it; null where there is none
   * @returns a promise of the end of all writing; it never rejects
   */
  ended(run: Run, end: RunEnd, model: ModelWeights | null): Promise<void>;
}

interface Waiting {
  changes: Partial<SavedRun>;
  weights?: EpochWeights | undefined;
  model?: ModelWeights | null;
}

/** So many bytes of weights wait for a disk that is slower than the epochs: hundreds of epochs of a small network. */
const MOST_WAITING_BYTES = 64_000_000;

/** @param begun resolves once the run has its record */
export function recordRun(saved: SavedRunsStore, begun: Promise<SavedRun>): RunRecorder {
  const { record, putBest, forget } = saved.getState();
  const waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  const write = async () => {
    const { id } = await begun;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { changes, weights, model } = next;
      await record(id, changes, weights);
      if (model) await putBest(id, model);
    }
    writing = null;
  };
  const writeSoon = (come: Waiting) => {
    waiting.push(come);
    while (waiting.length > 2 && bytesOf(waiting) > MOST_WAITING_BYTES) {
      const [oldest, next] = waiting.splice(0, 2);
      waiting.unshift({ ...next, weights: newerOf(oldest.weights, next.weights) });
    }
    return (writing ??= write());
  };
  return {
    epochEnded: (run, weights) => void writeSoon({ changes: fieldsOf(run), weights }),
    ended(run, end, model) {
      if (run.epochs.length === 0) return begun.then(({ id }) => forget(id));
      return writeSoon({ changes: { ...fieldsOf(run), end }, model });
    },
  };
}

function bytesOf(waiting: readonly Waiting[]): number {
  const arrays = waiting.flatMap(({ weights }) => {
    if (!weights) return [];
    const { weights: model, state } = weights.last;
    return [...model.weights, ...(state?.accumulators.flat() ?? [])];
  });
  return arrays.reduce((sum, { values }) => sum + values.byteLength, 0);
}

function newerOf(before: EpochWeights | undefined, now: EpochWeights | undefined): EpochWeights | undefined {
  return before && now ? { ...now, best: before.best || now.best } : (now ?? before);
}

function fieldsOf({ config, engine, backendNote, epochs, bestEpoch, result }: Run): Partial<SavedRun> {
  const test = result?.test ?? null;
  return { ...(config && { config }), engine, backendNote, epochs, bestEpoch, ...(test && { test }) };
}
