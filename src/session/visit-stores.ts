// Takes a visit from the stores of the session, and brings what could be read of one back into them.

import type { ReadVisit, Visit } from '../domain/visit/visit.ts';
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

/** @param address from its hash sign on */
export function visitOf(stores: VisitStores, address: string): Visit {
  const { strokes, picture, label, steps } = stores.drawing.getState();
  const { form, editing } = stores.experiment.getState();
  return {
    address,
    drawing: { strokes, picture, label, steps },
    experiment: { form, editing },
    view: stores.view.getState(),
  };
}
