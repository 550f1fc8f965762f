// Puts workers, storage, the session and the stores of the features together. It runs once, outside React, so that the second
// mount by StrictMode makes neither a second worker nor a second download.

import { createStore } from 'zustand/vanilla';
import { createAnswerStore } from '../features/answer/answer-store.ts';
import { createEvaluateStore } from '../features/evaluate/evaluate-store.ts';
import { createLookStore } from '../features/look-inside/look-store.ts';
import { createReadingsStore } from '../features/my-digits/readings-store.ts';
import { createStabilityStore } from '../features/stability/stability-store.ts';
import { createExamplesStore } from '../features/training/examples-store.ts';
import { createTestImageStore } from '../features/training/test-image-store.ts';
import { createEngineChoice } from '../session/engine-choice.ts';
import { openSession } from '../session/open-session.ts';
import { bestOfRun } from '../session/used-models.ts';
import { createPageView } from '../session/page-view.ts';
import { recallVisit, type VisitStores } from '../session/visit-stores.ts';
import { recallInTab } from '../storage/settings.ts';
import { openTabChannel } from '../storage/tab-channel.ts';
import { createTabLocks } from '../storage/tab-locks.ts';
import { digitNews, modelNews, runNews } from '../storage/tab-news.ts';
import { createClients } from './clients.ts';
import { askedBackend, engineMemory, rememberBackend } from './engine-memory.ts';
import { followAddress } from './experiment-address.ts';
import { followTab } from './follow-tab.ts';
import { lateDigits, lateModels, lateRuns } from './late-database.ts';
import { warnBeforeLeaving } from './leave-warning.ts';
import { openVisit, type OpenedVisit } from './open-visit.ts';

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
  const spared = () => {
    const used = session.presentModel.getState().used;
    return used?.kind === 'run' ? [used.id] : [];
  };
  const session = openSession({
    trainer,
    teacher,
    model: {
      load: (model) => classifier.loadModel(model),
      ...lateModels,
      news: modelNews(channel),
      shipped,
      now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    runs: { storage: lateRuns({ now, spared }), news: runNews(channel), now },
    digits: { ...lateDigits, news: digitNews(channel) },
    locks: createTabLocks(now),
    engineChoice,
    newId,
    shownBefore: recallInTab('run'),
    measured: asked === null ? engineMemory.recall() : null,
  });
  const { presentModel, drawing, experiment, run, keptDigits, savedRuns } = session;
  const present = { drawing, presentModel };
  const random = Math.random;
  const opened = openVisit(newTabId());
  const view = createPageView();
  recallVisit({ drawing, experiment, view }, opened.visit);
  const page = {
    ...session,
    view,
    link: followAddress(experiment, opened.visit.address),
    answer: createAnswerStore({ service: classifier, ...present }),
    readings: createReadingsStore({ service: classifier, keptDigits, presentModel }),
    stability: createStabilityStore({ service: classifier, ...present, now: () => performance.now() }),
    evaluation: createEvaluateStore({
      service: inspector,
      presentModel,
      loadOther: (model) => (model === 'ready-made' ? shipped() : bestOfRun(savedRuns, model)),
    }),
    inside: createLookStore({ service: inspector, ...present }),
    testImage: createTestImageStore({ service: classifier, run, random }),
    examples: createExamplesStore({ service: classifier, experiment, random }),
    visitTrouble: keepVisitLate({ drawing, experiment, view }, opened, newTabId),
  };
  page.evaluation.getState().choose(view.getState().imageSet);
  page.evaluation.subscribe(({ set: imageSet }, before) => {
    if (imageSet !== before.set) view.setState({ imageSet });
  });
  warnBeforeLeaving(run, keptDigits);
  followTab(page);
  void presentModel.getState().openFirst();
  void session.arrival.getState().arrive();
  return page;
}

function keepVisitLate(stores: VisitStores, opened: OpenedVisit, newId: () => string) {
  const trouble = createStore<{ notKept: boolean }>(() => ({ notKept: false }));
  const tell = (stored: boolean) => trouble.setState({ notKept: !stored });
  import('./keep-visit.ts').then(
    ({ keepVisit }) => keepVisit(stores, opened, { newId, tell }),
    () => tell(false),
  );
  return trouble;
}

function newTabId(): string {
  return Math.random().toString(36).slice(2);
}
