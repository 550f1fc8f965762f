// Puts workers, storage, the session and the stores of the features together. It runs once, outside React, so that the second
// mount by StrictMode makes neither a second worker nor a second download.

import { createAnswerStore } from '../features/answer/answer-store.ts';
import { createEvaluateStore } from '../features/evaluate/evaluate-store.ts';
import { createLookStore } from '../features/look-inside/look-store.ts';
import { createReadingsStore } from '../features/my-digits/readings-store.ts';
import { createStabilityStore } from '../features/stability/stability-store.ts';
import { createExamplesStore } from '../features/training/examples-store.ts';
import { createTestImageStore } from '../features/training/test-image-store.ts';
import { createEngineChoice } from '../session/engine-choice.ts';
import { openSession } from '../session/open-session.ts';
import { LATEST_MODEL, loadModel, saveModel } from '../storage/model-store.ts';
import { openTabChannel } from '../storage/tab-channel.ts';
import { createTabLocks } from '../storage/tab-locks.ts';
import { digitNews } from '../storage/tab-news.ts';
import { createClients } from './clients.ts';
import { askedBackend, engineMemory, rememberBackend } from './engine-memory.ts';
import { followAddress } from './experiment-address.ts';
import { lateDigits } from './late-digits.ts';
import { warnBeforeLeaving } from './leave-warning.ts';

export type Page = ReturnType<typeof composePage>;

/** Opens the session and builds the stores of the features over it; the first model is on its way when this returns. */
export function composePage() {
  const asked = askedBackend();
  const engineChoice = createEngineChoice(asked, rememberBackend);
  const { classifier, inspector, trainer, teacher, shipped } = createClients(engineChoice);
  const session = openSession({
    trainer,
    teacher,
    model: {
      load: (model) => classifier.loadModel(model),
      loadSaved: () => loadModel(LATEST_MODEL),
      save: (saved) => saveModel(LATEST_MODEL, saved),
      shipped,
      now: () => new Date(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    digits: { ...lateDigits, news: digitNews(openTabChannel()) },
    locks: createTabLocks(() => new Date()),
    engineChoice,
    measured: asked === null ? engineMemory.recall() : null,
  });
  const { presentModel, drawing, experiment, run, keptDigits } = session;
  const present = { drawing, presentModel };
  const random = Math.random;
  const page = {
    ...session,
    link: followAddress(experiment),
    answer: createAnswerStore({ service: classifier, ...present }),
    readings: createReadingsStore({ service: classifier, keptDigits, presentModel }),
    stability: createStabilityStore({ service: classifier, ...present, now: () => performance.now() }),
    evaluation: createEvaluateStore({ service: inspector, presentModel }),
    inside: createLookStore({ service: inspector, ...present }),
    testImage: createTestImageStore({ service: classifier, run, random }),
    examples: createExamplesStore({ service: classifier, experiment, random }),
  };
  warnBeforeLeaving(run, keptDigits);
  window.addEventListener('focus', () => keptDigits.getState().tryAgain());
  void presentModel.getState().openFirst();
  return page;
}
