// Builds and connects the stores of a visit: the present model and drawing, the experiment, its run, the kept runs and the queue
// of runs, the kept digits and their teaching. Clients, storage and the clock are handed in.

import type { TeachingService, TrainingService } from '../client/services.ts';
import type { MeasuredEngine } from '../domain/run/run.ts';
import { createAnsweringChoice, type StoredModels } from './answering-choice.ts';
import { createArrival } from './arrival.ts';
import type { EngineChoice } from './engine-choice.ts';
import { createExperimentStore } from './experiment-store.ts';
import { createKeptDigits, type KeptDigitsDependencies } from './kept-digits.ts';
import { createPresentDrawing } from './present-drawing.ts';
import { createPresentModel } from './present-model.ts';
import type { PresentModelDependencies } from './present-model-dependencies.ts';
import { createRunActions } from './run-actions.ts';
import { createRunStore } from './run-store.ts';
import { createSavedRuns, type SavedRunsDependencies } from './saved-runs.ts';
import type { TabLocks } from './tab-locks.ts';
import { createTeaching } from './teaching.ts';
import { lastUsed, type UsedModelStorage } from './used-models.ts';

export interface SessionSurroundings {
  trainer: TrainingService;
  teacher: TeachingService;
  model: Omit<PresentModelDependencies, 'loadUsed'> & UsedModelStorage & StoredModels;
  runs: SavedRunsDependencies;
  digits: KeptDigitsDependencies;
  locks: TabLocks;
  engineChoice: EngineChoice;
  newId(): string;
  /** This tab showed this run before it was reloaded; null where it showed none. */
  shownBefore: string | null;
  /** An earlier visit measured this here; null where none did. */
  measured: MeasuredEngine | null;
}

/** Builds the stores; nothing is asked of a worker before `presentModel.openFirst` or an action of a person. */
export function openSession({
  trainer,
  teacher,
  model,
  runs,
  digits,
  locks,
  engineChoice,
  newId,
  shownBefore,
  measured,
}: SessionSurroundings) {
  const savedRuns = createSavedRuns(runs);
  const presentModel = createPresentModel({ ...model, loadUsed: () => lastUsed(model, savedRuns) });
  const experiment = createExperimentStore();
  const run = createRunStore({
    service: trainer,
    experiment,
    engineChoice,
    presentModel,
    savedRuns,
    locks,
    newId,
    now: runs.now,
    wait: model.wait,
    measured,
  });
  const runActions = createRunActions({ presentModel, experiment, run, savedRuns, locks });
  return {
    presentModel,
    drawing: createPresentDrawing(),
    experiment,
    engineChoice,
    run,
    savedRuns,
    runActions,
    answeringChoice: createAnsweringChoice({ ...model, presentModel, run, savedRuns }),
    arrival: createArrival({ savedRuns, run, actions: runActions, locks, shownBefore }),
    locks,
    newId,
    keptDigits: createKeptDigits(digits),
    teaching: createTeaching({ service: teacher, presentModel, run, locks }),
  };
}
