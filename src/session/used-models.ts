// Finds the model that a visit begins with, or that a person picks among the kept runs.

import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { SavedModel } from '../domain/kept/saved-model.ts';
import type { UsedModel } from '../domain/model/used-model.ts';
import type { SavedRun, WhichWeights } from '../domain/run/saved-run.ts';
import { sourceOf } from './model-source.ts';
import type { Answering } from './present-model.ts';
import type { SavedRunsStore } from './saved-runs.ts';

export interface UsedModelStorage {
  /** @returns null where nothing was used yet */
  loadUsed(): Promise<UsedModel | null>;
  /** @returns null where no model is stored under the key, 'unusable' where it cannot be used */
  loadModel(key: string): Promise<SavedModel | 'unusable' | null>;
}

/** @returns the model of a kept run with where it comes from; null where its weights are not stored */
export async function usedRun(
  savedRuns: SavedRunsStore,
  { id, number, bestEpoch }: SavedRun,
  which: WhichWeights,
): Promise<Answering | null> {
  const epoch = which === 'best' ? bestEpoch : which;
  const model = epoch === null ? null : await savedRuns.getState().model(id, which);
  if (!model || epoch === null) return null;
  const best = epoch === bestEpoch;
  return { model, source: { kind: 'trained', run: number, epoch, best }, used: { kind: 'run', id, which } };
}

/** @returns the model of a kept run's best epoch, by the run's number; null where its weights are not stored */
export async function bestOfRun(savedRuns: SavedRunsStore, number: number): Promise<ModelWeights | null> {
  const { runs, model } = savedRuns.getState();
  const run = runs.find((each) => each.number === number);
  return run ? model(run.id, 'best') : null;
}

/**
 * @returns the model that was used last; null where that is the one that ships, 'unusable' where it is stored no longer or
 * cannot be used, and where the browser gives nothing, null
 */
export async function lastUsed(
  storage: UsedModelStorage,
  savedRuns: SavedRunsStore,
): Promise<Answering | 'unusable' | null> {
  const used = await storage.loadUsed().catch(() => null);
  if (!used || used.kind === 'shipped') return null;
  try {
    if (used.kind === 'stored') {
      const saved = await storage.loadModel(used.key);
      if (saved === 'unusable' || !saved) return 'unusable';
      return { model: saved.model, source: sourceOf(saved), used };
    }
    if (!savedRuns.getState().loaded) await savedRuns.getState().load();
    const run = savedRuns.getState().runs.find(({ id }) => id === used.id);
    return (run && (await usedRun(savedRuns, run, used.which))) ?? 'unusable';
  } catch {
    return 'unusable';
  }
}
