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
import { memoryRunStorage } from '../session/memory-run-storage.ts';
import { openSession } from '../session/open-session.ts';
import { changeDigits, loadDigits } from '../storage/digit-store.ts';
import { loadModel, loadUsed, rememberUsed, saveModel, taughtKey } from '../storage/model-store.ts';
import { recallInTab } from '../storage/settings.ts';
import { openTabChannel } from '../storage/tab-channel.ts';
import { createTabLocks } from '../storage/tab-locks.ts';
import { digitNews, runNews } from '../storage/tab-news.ts';
import { createClients } from './clients.ts';
import { askedBackend, engineMemory, rememberBackend } from './engine-memory.ts';
import { followAddress } from './experiment-address.ts';
import { queueLeft, saveQueue } from './queue-memory.ts';
import { followTab } from './follow-tab.ts';
import { warnBeforeLeaving } from './leave-warning.ts';

export type Page = ReturnType<typeof composePage>;

/** @returns 128 random bits; crypto.randomUUID is there under HTTPS alone */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Opens the session and builds the stores of the features over it; the first model is on its way when this returns. */
export function composePage() {
  const asked = askedBackend();
  const engineChoice = createEngineChoice(asked, rememberBackend);
  const { classifier, inspector, trainer, teacher, shipped } = createClients(engineChoice);
  const channel = openTabChannel();
  const now = () => new Date();
  const session = openSession({
    trainer,
    teacher,
    model: {
      load: (model) => classifier.loadModel(model),
      ...{ loadUsed, loadModel, rememberUsed },
      async save(saved) {
        const key = taughtKey(now());
        await saveModel(key, saved);
        return { kind: 'stored', key };
      },
      shipped,
      now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    runs: { storage: memoryRunStorage(), news: runNews(channel), now },
    queue: { save: saveQueue, left: queueLeft() },
    digits: { load: loadDigits, change: changeDigits, news: digitNews(channel) },
    locks: createTabLocks(now),
    engineChoice,
    newId,
    shownBefore: recallInTab('run'),
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
  followTab(page);
  void presentModel.getState().openFirst();
  void session.arrival.getState().arrive();
  return page;
}
