// Declares the stores that the panel Train shows and changes.

import type { ExampleService } from '../../client/services.ts';
import type { ArrivalStore } from '../../session/arrival.ts';
import type { EngineChoice } from '../../session/engine-choice.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import type { PageViewStore } from '../../session/page-view.ts';
import type { RunActions } from '../../session/run-actions.ts';
import type { RunStore } from '../../session/run-store.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import type { TestImageStore } from './test-image-store.ts';

export interface TrainingStores {
  run: RunStore;
  savedRuns: SavedRunsStore;
  arrival: ArrivalStore;
  runActions: RunActions;
  presentModel: PresentModelStore;
  experiment: ExperimentStore;
  engineChoice: EngineChoice;
  testImage: TestImageStore;
  /** It makes examples of augmentation. */
  classifier: ExampleService;
  view: PageViewStore;
}

/** These are the stores of the headline over the curves. */
export type HeadlineStores = Pick<TrainingStores, 'run' | 'savedRuns' | 'presentModel' | 'experiment'>;
