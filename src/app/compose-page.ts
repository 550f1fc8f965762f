// Ties the knot: workers, services and stores, and what flows from one to the next. Built once, outside React, so that
// StrictMode's second mount makes neither a second worker nor a second download.

import { createStore } from 'zustand/vanilla';
import { ClassificationClient } from '../client/classification-client.ts';
import { EngineClient } from '../client/engine-client.ts';
import { fetchShippedModel } from '../client/shipped-model.ts';
import { spawnWorker } from '../client/spawn-worker.ts';
import { TrainingClient } from '../client/training-client.ts';
import type { ModelWeights } from '../domain/model-weights.ts';
import { isSeveralDigits } from '../domain/ink-groups.ts';
import { prepareDrawing } from '../domain/prepare-drawing.ts';
import { isActive } from '../domain/run.ts';
import { createClassificationStore } from '../features/classification/classification-store.ts';
import type { ModelSource } from '../features/classification/model-source.ts';
import { createDrawingStore } from '../features/drawing/drawing-store.ts';
import { createTrainingStore } from '../features/training/training-store.ts';
import { loadSavedModel, saveModel } from '../storage/model-store.ts';
import { forcedBackend } from './address.ts';

export type Page = ReturnType<typeof composePage>;

export function composePage() {
  const dataUrl = new URL('data/', document.baseURI).href;
  const classifier = new ClassificationClient(new EngineClient({ spawn: spawnWorker }), dataUrl);
  const trainer = new TrainingClient({
    engine: new EngineClient({ spawn: spawnWorker }),
    classifier,
    dataUrl,
    backend: forcedBackend(location.search),
  });

  const drawing = createDrawingStore();
  const classification = createClassificationStore(classifier);
  const answerWith = (model: ModelWeights, source: ModelSource) => {
    classifier.loadModel(model).then(
      () => classification.getState().modelChanged(source),
      () => classification.getState().modelChanged(source),
    );
  };

  const keeping = createStore<{ refused: boolean }>(() => ({ refused: false }));
  const keep = (model: ModelWeights, epoch: number, valAccuracy: number) => {
    const savedAt = new Date().toISOString();
    saveModel({ model, epoch, valAccuracy, savedAt }).then(
      () => keeping.setState({ refused: false }),
      () => keeping.setState({ refused: true }),
    );
  };
  const training = createTrainingStore({
    service: trainer,
    random: Math.random,
    onCheckpoint: (weights, epoch) => answerWith(weights, { kind: 'training', epoch }),
    onBestEpoch: (model, { epoch, valAccuracy }) => keep(model, epoch, valAccuracy),
    onEnded: (best, bestEpoch) => {
      if (!best) return;
      answerWith(best, { kind: 'trained', epoch: bestEpoch });
      // Again, now that it knows what is no digit.
      const record = training.getState().run.epochs.find(({ epoch }) => epoch === bestEpoch);
      if (record) keep(best, record.epoch, record.valAccuracy);
    },
  });

  let strokes = drawing.getState().strokes;
  drawing.subscribe((state) => {
    if (state.strokes === strokes) return;
    strokes = state.strokes;
    classification.getState().show(prepareDrawing(strokes), isSeveralDigits(strokes));
  });

  const firstModel = async () => {
    const saved = await loadSavedModel();
    if (saved) return answerFirst(saved.model, { kind: 'saved', epoch: saved.epoch, savedAt: saved.savedAt });
    const shipped = await fetchShippedModel(new URL('models/robust/', document.baseURI));
    if (shipped) answerFirst(shipped, { kind: 'shipped' });
  };
  // A run that began meanwhile has newer weights.
  const answerFirst = (model: ModelWeights, source: ModelSource) => {
    if (!classifier.hasModel) answerWith(model, source);
  };
  void firstModel();

  window.addEventListener('beforeunload', (event) => {
    if (isActive(training.getState().run)) event.preventDefault();
  });

  return { drawing, classification, training, keeping };
}
