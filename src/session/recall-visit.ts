// Brings what could be read of a visit back into the stores of the session.

import type { ReadVisit } from '../domain/visit/visit.ts';
import type { ExperimentStore } from './experiment-store.ts';
import type { PageViewStore } from './page-view.ts';
import type { PresentDrawingStore } from './present-drawing.ts';

export interface VisitStores {
  drawing: PresentDrawingStore;
  experiment: ExperimentStore;
  view: PageViewStore;
}

/** What is left out stays as it is. */
export function recallVisit(stores: VisitStores, { drawing, experiment, view }: Partial<ReadVisit>): void {
  if (experiment) stores.experiment.getState().recall(experiment);
  if (drawing) stores.drawing.getState().recall(drawing);
  if (view) stores.view.setState(view);
}
