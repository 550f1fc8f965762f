// Makes a present drawing and a present model that a test changes.

import { createPresentDrawing, type PresentDrawingState } from '../session/present-drawing.ts';
import { createPresentModel, type ModelSource } from '../session/present-model.ts';
import type { PresentModelDependencies } from '../session/present-model-dependencies.ts';

/** @returns the store of an empty pad, and a function that puts ink on it */
export function scriptedDrawing() {
  const store = createPresentDrawing();
  return {
    store,
    /** Puts 784 intensities on the pad as the pen would while a drawing grows; null clears the pad. */
    show(ink: Float32Array | null, more: Partial<PresentDrawingState> = {}): void {
      const { generation } = store.getState();
      store.setState({ ink, ...more, generation: ink ? generation : generation + 1 });
    },
  };
}

/** @returns the store of a model from `first`, and a function that lets another one answer */
export function scriptedModel(
  first: ModelSource = { kind: 'shipped' },
  dependencies: Partial<PresentModelDependencies> = {},
) {
  const store = createPresentModel({
    load: async () => undefined,
    loadUsed: async () => null,
    shippedLast: false,
    rememberUsed: async () => undefined,
    news: { tell: () => undefined, listen: () => undefined },
    save: async () => ({ kind: 'stored', key: 'test' }),
    shipped: async () => null,
    now: () => new Date(0),
    wait: () => new Promise(() => undefined),
    ...dependencies,
  });
  store.setState({ source: first });
  return {
    store,
    /** Lets other weights answer from now on. */
    change(source: ModelSource): void {
      store.setState({ source });
    },
  };
}
