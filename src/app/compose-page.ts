// Ties the knot: workers, services and stores, and what flows from one to the next. Built once, outside React, so that
// StrictMode's second mount makes neither a second worker nor a second download.

import { createStore } from 'zustand/vanilla';
import { ClassificationClient } from '../client/classification-client.ts';
import { EngineClient } from '../client/engine-client.ts';
import { InspectionClient } from '../client/inspection-client.ts';
import { fetchShippedModel } from '../client/shipped-model.ts';
import { spawnWorker } from '../client/spawn-worker.ts';
import { TeachingClient } from '../client/teaching-client.ts';
import { TrainingClient } from '../client/training-client.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { drawOver } from '../domain/drawing/draw-over.ts';
import { isSeveralDigits } from '../domain/drawing/ink-groups.ts';
import { prepareDrawing } from '../domain/drawing/prepare-drawing.ts';
import { isActive } from '../domain/run/run.ts';
import { createClassificationStore } from '../features/answer/classification-store.ts';
import type { ModelSource } from '../features/answer/model-source.ts';
import { createDrawingStore } from '../features/drawing/drawing-store.ts';
import { createEvaluateStore } from '../features/evaluate/evaluate-store.ts';
import { createLookStore } from '../features/look-inside/look-store.ts';
import { createMyDigitsStore } from '../features/my-digits/my-digits-store.ts';
import { createStabilityStore } from '../features/stability/stability-store.ts';
import { createTeachingStore } from '../features/my-digits/teaching-store.ts';
import { createTrainingStore } from '../features/training/training-store.ts';
import { changeDigits, loadDigits } from '../storage/digit-store.ts';
import { loadSavedModel, saveModel, type SavedModel } from '../storage/model-store.ts';
import { forcedWorkers } from './address.ts';
import { followAddress } from './experiment-address.ts';
import { askedBackend, engineMemory, rememberBackend } from './engine-memory.ts';

export type Page = ReturnType<typeof composePage>;

export function composePage() {
  const dataUrl = new URL('data/', document.baseURI).href;
  const answering = new EngineClient({ spawn: spawnWorker });
  const classifier = new ClassificationClient(answering, dataUrl);
  const shippedModel = () => fetchShippedModel(new URL('models/robust/', document.baseURI));
  const inspector = new InspectionClient({ engine: answering, classifier, dataUrl, shipped: shippedModel });
  const trainingParts = {
    engine: new EngineClient({ spawn: spawnWorker }),
    classifier,
    dataUrl,
    workers: forcedWorkers(location.search),
    memory: engineMemory,
  };
  const trainer = new TrainingClient(trainingParts);

  const drawing = createDrawingStore();
  const classification = createClassificationStore(classifier);
  const myDigits = createMyDigitsStore({ service: classifier, load: loadDigits, change: changeDigits });
  const stability = createStabilityStore(classifier, () => performance.now());
  const evaluation = createEvaluateStore(inspector);
  const inside = createLookStore(inspector);
  const answerWith = (model: ModelWeights, source: ModelSource) => {
    const changed = () => {
      classification.getState().modelChanged(source);
      myDigits.getState().modelChanged();
      stability.getState().modelChanged();
      evaluation.getState().modelChanged(source.kind === 'shipped');
      inside.getState().modelChanged();
    };
    classifier.loadModel(model).then(changed, changed);
  };

  const keeping = createStore<{ refused: boolean }>(() => ({ refused: false }));
  const keepModel = (kept: Omit<SavedModel, 'savedAt'>) =>
    saveModel({ ...kept, savedAt: new Date().toISOString() }).then(
      () => keeping.setState({ refused: false }),
      () => keeping.setState({ refused: true }),
    );
  const training = createTrainingStore({
    service: trainer,
    examples: classifier,
    random: Math.random,
    backend: askedBackend(),
    onBackendAsked: rememberBackend,
    measured: askedBackend() === null ? engineMemory.recall() : null,
    onCheckpoint: (weights, epoch) => answerWith(weights, { kind: 'training', epoch }),
    onBestEpoch: (model, { epoch, valAccuracy }) => void keepModel({ model, epoch, valAccuracy }),
    onEnded: (best, bestEpoch) => {
      if (!best) return;
      answerWith(best, { kind: 'trained', epoch: bestEpoch });
      // Again, now that it knows what is no digit.
      const record = training.getState().run.epochs.find(({ epoch }) => epoch === bestEpoch);
      if (record) void keepModel({ model: best, epoch: record.epoch, valAccuracy: record.valAccuracy });
    },
  });

  const link = followAddress(training);

  const teaching = createTeachingStore({
    service: new TeachingClient({ ...trainingParts, backend: () => training.getState().backend }),
    onKept: ({ model, after: { valAccuracy } }, taughtDigits) => {
      answerWith(model, { kind: 'taught', digits: taughtDigits });
      void keepModel({ model, epoch: 0, valAccuracy, taughtDigits });
    },
  });
  // What was taught to the old model is no news of the one that a run brings.
  training.subscribe(({ run }, before) => {
    if (run.epochs !== before.run.epochs) teaching.getState().discard();
  });

  drawing.subscribe(({ strokes, picture, open }, before) => {
    if (before.open && !open) classification.getState().hurry();
    if (strokes === before.strokes && picture === before.picture) return;
    const show = (ink: Float32Array | null, severalDigits = false) => {
      classification.getState().show(ink, severalDigits);
      inside.getState().show(ink);
      stability.getState().show(ink && { ink, strokes: picture ? null : strokes });
    };
    // Another drawing, not a growing one: the answer to the old one must not stand meanwhile.
    if (picture !== before.picture) show(null);
    if (picture) show(drawOver(picture, strokes));
    else show(prepareDrawing(strokes), isSeveralDigits(strokes));
  });

  const firstModel = async () => {
    const saved = await loadSavedModel();
    if (saved?.taughtDigits) return answerFirst(saved.model, { kind: 'taught', digits: saved.taughtDigits });
    if (saved) return answerFirst(saved.model, { kind: 'saved', epoch: saved.epoch, savedAt: saved.savedAt });
    const shipped = await shippedModel();
    if (shipped) answerFirst(shipped, { kind: 'shipped' });
  };
  // A run that began meanwhile has newer weights.
  const answerFirst = (model: ModelWeights, source: ModelSource) => {
    if (!classifier.hasModel) answerWith(model, source);
  };
  void firstModel();

  window.addEventListener('beforeunload', (event) => {
    if (isActive(training.getState().run) || myDigits.getState().saving > 0) event.preventDefault();
  });

  return {
    drawing,
    classification,
    training,
    link,
    keeping,
    myDigits,
    stability,
    teaching,
    evaluation,
    inside,
  };
}
