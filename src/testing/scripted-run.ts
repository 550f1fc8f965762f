// Makes a run store whose trainer is played by the test: it sees what was asked for and tells what happens.

import { vi } from 'vitest';
import type { TrainingService, TrainRequest } from '../client/services.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { createEngineChoice } from '../session/engine-choice.ts';
import { createExperimentStore } from '../session/experiment-store.ts';
import { createRunStore } from '../session/run-store.ts';
import { scriptedModel } from './present.ts';

export const WEIGHTS: ModelWeights = { network: [], weights: [] };

type Tell = Parameters<TrainingService['train']>[1];

export interface StartedRun {
  request: TrainRequest;
  tell: Tell;
  end(best: ModelWeights | null): void;
  fail(error: unknown): void;
}

/** @returns the run store with the stores around it; `runs` lists the runs that were started */
export function scriptedRun() {
  const runs: StartedRun[] = [];
  const load = vi.fn(async (_model: ModelWeights) => undefined);
  const save = vi.fn(async () => undefined);
  const model = scriptedModel({ kind: 'none' }, { load, save });
  const experiment = createExperimentStore();
  const engineChoice = createEngineChoice(null, () => undefined);
  const run = createRunStore({
    service: {
      train: (request, tell) =>
        new Promise((end, fail) => {
          runs.push({ request, tell, end, fail });
        }),
      pause: async () => undefined,
      resume: async () => undefined,
      stop: async () => undefined,
    },
    experiment,
    engineChoice,
    presentModel: model.store,
    measured: { backend: 'wasm', workers: 1, imagesPerSecond: 9_000 },
  });
  return { runs, run, experiment, engineChoice, presentModel: model.store, load, save };
}

/**
 * Tells all events at the end of an epoch of an augmented run, in which val_loss, too, decides which epoch is best.
 * @param epoch counted from 1
 */
export function finishEpoch(run: StartedRun, epoch: number, best = true): void {
  const warped = { warpedLoss: 0.3, warpedAccuracy: 0.9 };
  const figures = { loss: 0.2, accuracy: 0.9, valLoss: 0.1, valAccuracy: 0.95, seconds: 1, ...warped };
  run.tell({ type: 'epoch-done', epoch, best, ...figures });
  run.tell({ type: 'checkpoint', epoch, batch: 1, weights: WEIGHTS, epochEnd: true, state: null });
}
