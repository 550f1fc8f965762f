// Keeps a run as it happens: its record from its start on, and its weights at the end of each epoch. Where a disk is slower than
// the epochs, the newest one goes first, so that a page that is left loses no more than the epoch that is being written.

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
  let newest: Waiting | null = null;
  /** A newer epoch overtook these, oldest first. */
  const overtaken: EpochWeights[] = [];
  let writing: Promise<void> | null = null;
  const next = (): Waiting | null => {
    const taken = newest;
    newest = null;
    if (taken) return taken;
    const weights = overtaken.pop();
    return weights ? { changes: {}, weights } : null;
  };
  const write = async () => {
    const { id } = await begun;
    for (let come = next(); come; come = next()) {
      const { changes, weights, model } = come;
      await record(id, changes, weights);
      if (model) await putBest(id, model);
    }
    writing = null;
  };
  const writeSoon = (come: Waiting) => {
    const before = newest?.weights;
    newest = come;
    if (before && come.weights) {
      overtaken.push(asOvertaken(before));
      newest = { ...come, weights: { ...come.weights, best: before.best || come.weights.best } };
    } else if (before) {
      newest = { ...come, weights: before };
    }
    while (overtaken.length > 0 && bytesOf(overtaken) > MOST_WAITING_BYTES) overtaken.shift();
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

/** No run goes on from an epoch that another has overtaken, and the best one so far is the newer epoch's to tell. */
function asOvertaken({ epoch, last }: EpochWeights): EpochWeights {
  return { epoch, last: { ...last, state: null }, best: false };
}

function bytesOf(weights: readonly EpochWeights[]): number {
  const arrays = weights.flatMap(({ last }) => last.weights.weights);
  return arrays.reduce((sum, { values }) => sum + values.byteLength, 0);
}

function fieldsOf({ config, engine, backendNote, epochs, bestEpoch, result }: Run): Partial<SavedRun> {
  const test = result?.test ?? null;
  return { ...(config && { config }), engine, backendNote, epochs, bestEpoch, ...(test && { test }) };
}
