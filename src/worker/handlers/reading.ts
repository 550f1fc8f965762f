// Handles the classifier's calls. The newest weights answer drawings; a model that comes with the call answers evaluations.

import { CodedError } from '../../domain/coded-error.ts';
import { TRAINING_IMAGES } from '../../domain/experiment/splits.ts';
import { IMAGE_PIXELS, inkOfBytes } from '../../domain/image/ink.ts';
import { checkModel } from '../../engine/reading/check-model.ts';
import { Classifier } from '../../engine/reading/classify.ts';
import type { Environment, MnistFrom } from '../environment.ts';
import { EvaluationRun } from '../evaluation-run.ts';
import { RunControl } from '../run-control.ts';
import type { StartedBackend } from '../started-backend.ts';
import { yieldToMessages } from '../yield-to-messages.ts';
import type { Handlers } from './handlers.ts';

/** @returns handlers that throw 'not-ready' before a model has come, and 'busy' for a second evaluation; only `start-backend` starts the backend, and `load-model` comes after it */
export function readingHandlers(
  { now }: Environment,
  mnistFrom: MnistFrom,
  backend: StartedBackend,
): Handlers<
  | 'start-backend'
  | 'load-model'
  | 'classify'
  | 'classify-many'
  | 'show-test-image'
  | 'evaluate'
  | 'stop-evaluating'
  | 'check-model'
  | 'stop-checking'
> {
  let classifier: Classifier | null = null;
  let evaluation: EvaluationRun | null = null;
  let checking: RunControl | null = null;
  const loaded = () => {
    if (!classifier) throw new CodedError('not-ready', 'model');
    return classifier;
  };
  return {
    'start-backend': ({ backend: asked }) => backend.start(asked),
    'load-model': async ({ model }) => {
      if (classifier) classifier.load(model);
      else classifier = Classifier.create(model);
      return { reads: true };
    },
    classify: async ({ ink }) => loaded().read(ink),
    'classify-many': async ({ inks }) => ({ probabilities: await loaded().classifyMany(inks) }),
    'show-test-image': async ({ index, dataUrl }) => {
      const test = await mnistFrom(dataUrl).test(() => undefined);
      const pixels = test.pixels.slice(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
      const { probabilities } = await loaded().read(inkOfBytes(pixels));
      return { index, label: test.labels[index], pixels, probabilities: [...probabilities] };
    },
    evaluate: async (takes, tell) => {
      if (evaluation) throw new CodedError('busy', 'evaluate');
      evaluation = new EvaluationRun(takes, { mnist: mnistFrom(takes.dataUrl), now, tell });
      try {
        return { evaluated: await evaluation.run() };
      } finally {
        evaluation = null;
      }
    },
    'stop-evaluating': async () => {
      evaluation?.stop();
      return null;
    },
    'check-model': async ({ models, dataUrl }) => {
      // The newest file counts.
      checking?.stop();
      const control = new RunControl();
      checking = control;
      const loading = mnistFrom(dataUrl).train(TRAINING_IMAGES, () => undefined);
      const images = await Promise.race([loading, control.stopped()]);
      if (!images) return { checked: null };
      return { checked: await checkModel(models, images, { signal: control.signal, yieldToMessages }) };
    },
    'stop-checking': async () => {
      checking?.stop();
      return null;
    },
  };
}
