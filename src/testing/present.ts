// The present drawing and the present model as a test moves them.

import { createPresentDrawing, type PresentDrawingState } from '../session/present-drawing.ts';
import {
  createPresentModel,
  type ModelSource,
  type PresentModelDependencies,
} from '../session/present-model.ts';

export function scriptedDrawing() {
  const store = createPresentDrawing();
  return {
    store,
    /** Lays this ink on the pad as the pen would while a drawing grows; null clears the pad. */
    show(ink: Float32Array | null, more: Partial<PresentDrawingState> = {}): void {
      const { generation } = store.getState();
      store.setState({ ink, ...more, generation: ink ? generation : generation + 1 });
    },
  };
}

export function scriptedModel(
  first: ModelSource = { kind: 'shipped' },
  dependencies: Partial<PresentModelDependencies> = {},
) {
  const store = createPresentModel({
    load: async () => undefined,
    loadSaved: async () => null,
    save: async () => undefined,
    shipped: async () => null,
    now: () => new Date(0),
    ...dependencies,
  });
  store.setState({ source: first });
  return {
    store,
    /** Other weights answer from now on. */
    change(source: ModelSource): void {
      store.setState({ source });
    },
  };
}
