// Holds what the present model answers to the present drawing. At most one question is in flight and the newest drawing is
// next; a reply to another drawing or of an older model never shows.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClassificationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { LatestOnly } from '../../session/latest-only.ts';
import { followDrawing, type PresentDrawingStore } from '../../session/present-drawing.ts';
import { hasModel, onOtherModel, type PresentModelStore } from '../../session/present-model.ts';

export interface AnswerState {
  /** It is null until the answer to the present drawing has come. */
  reading: Reading | null;
  /** The ink that the last reading is of, which a growing drawing may have left behind; null before the first. */
  readInk: Float32Array | null;
  failure: Failure | null;
  /** Says whether any drawing was answered in this visit. */
  hasAnswered: boolean;
}

export type AnswerStore = StoreApi<AnswerState>;

interface AnswerDependencies {
  service: Pick<ClassificationService, 'read'>;
  drawing: PresentDrawingStore;
  presentModel: PresentModelStore;
}

/** While the pen moves there are at most twelve questions a second; the last drawing is always asked about, and at once. */
const ASK_EVERY_MS = 80;

/** Asks from now on whenever the drawing or the model changes. */
export function createAnswerStore({ service, drawing, presentModel }: AnswerDependencies): AnswerStore {
  const store = createStore<AnswerState>(() => ({
    reading: null,
    readInk: null,
    failure: null,
    hasAnswered: false,
  }));

  const asking = new LatestOnly(async () => {
    const { ink, generation } = drawing.getState();
    const { source } = presentModel.getState();
    if (!ink) return;
    const settle = (answer: Partial<AnswerState>) => {
      const sameDrawing = generation === drawing.getState().generation;
      if (sameDrawing && source === presentModel.getState().source) store.setState(answer);
    };
    await service.read(ink).then(
      (reading) => settle({ reading, readInk: ink, failure: null, hasAnswered: true }),
      (error: unknown) => settle({ reading: null, failure: failureOf(error) }),
    );
  }, ASK_EVERY_MS);

  const ask = () => {
    if (drawing.getState().ink && hasModel(presentModel.getState())) asking.ask();
  };
  followDrawing(drawing, { gone: () => store.setState({ reading: null, failure: null }), shown: ask });
  onOtherModel(presentModel, ask);
  drawing.subscribe(({ open }, before) => {
    if (before.open && !open) asking.hurry();
  });
  return store;
}
