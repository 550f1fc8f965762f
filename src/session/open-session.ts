// Builds and connects the stores of a visit: the present model and drawing, the experiment, its run, the kept digits and
// their teaching. Clients, storage and the clock are handed in.

import type { TeachingService, TrainingService } from '../client/services.ts';
import type { MeasuredEngine } from '../domain/run/run.ts';
import type { EngineChoice } from './engine-choice.ts';
import { createExperimentStore } from './experiment-store.ts';
import { createKeptDigits, type KeptDigitsDependencies } from './kept-digits.ts';
import { createPresentDrawing } from './present-drawing.ts';
import { createPresentModel, type PresentModelDependencies } from './present-model.ts';
import { createRunStore } from './run-store.ts';
import type { TabLocks } from './tab-locks.ts';
import { createTeaching } from './teaching.ts';

export interface SessionSurroundings {
  trainer: TrainingService;
  teacher: TeachingService;
  model: PresentModelDependencies;
  digits: KeptDigitsDependencies;
  locks: TabLocks;
  engineChoice: EngineChoice;
  /** An earlier visit measured this here; null where none did. */
  measured: MeasuredEngine | null;
}

/** Builds the stores; nothing is asked of a worker before `presentModel.openFirst` or an action of a person. */
export function openSession({
  trainer,
  teacher,
  model,
  digits,
  locks,
  engineChoice,
  measured,
}: SessionSurroundings) {
  const presentModel = createPresentModel(model);
  const experiment = createExperimentStore();
  const run = createRunStore({ service: trainer, experiment, engineChoice, presentModel, measured });
  return {
    presentModel,
    drawing: createPresentDrawing(),
    experiment,
    engineChoice,
    run,
    keptDigits: createKeptDigits(digits),
    teaching: createTeaching({ service: teacher, presentModel, run, locks }),
  };
}
