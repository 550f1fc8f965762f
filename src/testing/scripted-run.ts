// Makes a run store whose trainer is played by the test: it sees what was asked for and tells what happens.

import { vi } from 'vitest';
import type { TrainingService, TrainRequest } from '../client/services.ts';
import type { ModelWeights, TrainingState } from '../domain/model/model-weights.ts';
import type { SavedModel } from '../domain/kept/saved-model.ts';
import type { UsedModel } from '../domain/model/used-model.ts';
import type { EndReason } from '../domain/run/run.ts';
import { createEngineChoice } from '../session/engine-choice.ts';
import { createExperimentStore } from '../session/experiment-store.ts';
import { memoryRunStorage } from '../session/memory-run-storage.ts';
import { createRunActions } from '../session/run-actions.ts';
import { createRunStore } from '../session/run-store.ts';
import { createSavedRuns, type RunNews } from '../session/saved-runs.ts';
import { openLocks } from './open-locks.ts';
import { scriptedModel } from './present.ts';

export const WEIGHTS: ModelWeights = { network: [], weights: [] };

const NO_NEWS: RunNews = { tell: () => undefined, listen: () => undefined };

type Tell = Parameters<TrainingService['train']>[1];

export interface StartedRun {
  request: TrainRequest;
  tell: Tell;
  end(best: ModelWeights | null): void;
  fail(error: unknown): void;
}

const NEVER = new Promise<never>(() => undefined);

/**
 * @param storage keeps the runs; by default the memory does
 * @param wait measures how long storage keeps the page waiting; by default it never does
 * @returns the run store with the stores around it; `runs` lists the runs that were started
 */
export function scriptedRun({
  storage = memoryRunStorage(),
  news = NO_NEWS,
  wait = (_ms: number): Promise<void> => NEVER,
} = {}) {
  const runs: StartedRun[] = [];
  const load = vi.fn(async (_model: ModelWeights) => undefined);
  const rememberUsed = vi.fn(async (_used: UsedModel) => undefined);
  const save = vi.fn(async (_model: SavedModel): Promise<UsedModel> => ({ kind: 'stored', key: 'taught' }));
  const { store: presentModel } = scriptedModel({ kind: 'none' }, { load, rememberUsed, save });
  const experiment = createExperimentStore();
  const engineChoice = createEngineChoice(null, () => undefined);
  const now = () => new Date('2026-11-27T08:00:00Z');
  const savedRuns = createSavedRuns({ storage, news, now });
  const locks = openLocks();
  const stop = vi.fn(async () => undefined);
  let ids = 0;
  const newId = () => `run-${++ids}`;
  const run = createRunStore({
    service: {
      train: (request, tell) =>
        new Promise((end, fail) => {
          runs.push({ request, tell, end, fail });
        }),
      pause: async () => undefined,
      resume: async () => undefined,
      stop,
    },
    experiment,
    engineChoice,
    presentModel,
    savedRuns,
    locks,
    newId,
    now,
    wait,
    measured: { backend: 'wasm', workers: 1, imagesPerSecond: 9_000 },
  });
  const actions = createRunActions({ presentModel, experiment, run, savedRuns, locks });
  return {
    ...{ runs, run, experiment, engineChoice, presentModel, savedRuns, actions },
    ...{ load, rememberUsed, save, stop, locks, newId },
  };
}

/**
 * Tells all events at the end of an epoch of an augmented run, in which val_loss, too, decides which epoch is best.
 * @param epoch counted from 1
 */
export function finishEpoch(
  run: StartedRun,
  epoch: number,
  best = true,
  state: TrainingState | null = null,
): void {
  const warped = { warpedLoss: 0.3, warpedAccuracy: 0.9 };
  const figures = { loss: 0.2, accuracy: 0.9, valLoss: 0.1, valAccuracy: 0.95, seconds: 1, ...warped };
  run.tell({ type: 'epoch-done', epoch, best, ...figures });
  run.tell({ type: 'checkpoint', epoch, batch: 1, weights: WEIGHTS, epochEnd: true, state });
}

/** Ends a run as its last epoch does, with `best` as its best epoch. */
export function endRun(
  run: StartedRun,
  bestEpoch: number | null,
  reason: EndReason = 'last-epoch',
  accuracy = 0.97,
): void {
  const test = bestEpoch === null ? null : { loss: 0.1, accuracy };
  run.tell({ type: 'ended', reason, bestEpoch, test });
  run.end(bestEpoch === null ? null : WEIGHTS);
}

/** Waits until what was begun has come to its end, where nothing waits for a test to go on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
