// Puts workers, storage, the session and the stores of the features together. It runs once, outside React, so that the second
// mount by StrictMode makes neither a second worker nor a second download.

import { createAnswerStore } from '../features/answer/answer-store.ts';
import { createEvaluateStore, type OtherModel } from '../features/evaluate/evaluate-store.ts';
import { createLookStore } from '../features/look-inside/look-store.ts';
import { createReadingsStore } from '../features/my-digits/readings-store.ts';
import { createStabilityStore } from '../features/stability/stability-store.ts';
import { createTestImageStore } from '../features/training/test-image-store.ts';
import { createEngineChoice } from '../session/engine-choice.ts';
import { openSession } from '../session/open-session.ts';
import { bestOfRun } from '../session/used-models.ts';
import { createPageView } from '../session/page-view.ts';
import { recallVisit } from '../session/visit-stores.ts';
import { recallInTab } from '../storage/settings.ts';
import { openTabChannel } from '../storage/tab-channel.ts';
import { createTabLocks } from '../storage/tab-locks.ts';
import { digitNews, modelNews, runNews } from '../storage/tab-news.ts';
import { watchStyles } from '../ui/missing-styles.ts';
import { createClients } from './clients/clients.ts';
import { askedBackend, engineMemory, rememberBackend } from './clients/engine-memory.ts';
import { createIntake } from './exchange/incoming/intake.ts';
import { followAddress } from './address/experiment-address.ts';
import { followTab } from './visit/follow-tab.ts';
import { lateDigits, lateModels, lateRuns } from './database/late-database.ts';
import { createLateOffline, startOfflineLate } from './offline/late-offline.ts';
import { keepVisitLate } from './visit/keep-visit-late.ts';
import { warnBeforeLeaving } from './visit/leave-warning.ts';
import { newId } from './new-id.ts';
import { noteUsed, shippedLast } from './clients/shipped-ahead.ts';
import { openVisit } from './visit/open-visit.ts';
import { showNewRun } from './show-new-run.ts';

export type Page = ReturnType<typeof composePage>;

/** Opens the session and builds the stores of the features over it; the first model is on its way when this returns. */
export function composePage() {
  watchStyles();
  const asked = askedBackend();
  const engineChoice = createEngineChoice(asked, rememberBackend);
  const { classifier, inspector, trainer, teacher, shipped, files, checker } = createClients(engineChoice);
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
      rememberUsed(used) {
        noteUsed(used);
        return lateModels.rememberUsed(used);
      },
      news: modelNews(channel),
      shipped,
      shippedLast: shippedLast(),
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
  const opened = openVisit(newId());
  const view = createPageView();
  recallVisit({ drawing, experiment, view }, opened.visit);
  const loadOther = (model: OtherModel) => (model === 'ready-made' ? shipped() : bestOfRun(savedRuns, model));
  const page = {
    ...session,
    classifier,
    inspector,
    files,
    checker,
    shipped,
    loadOther,
    view,
    link: followAddress({ experiment, view }, opened.visit.address),
    answer: createAnswerStore({ service: classifier, ...present }),
    readings: createReadingsStore({ service: classifier, keptDigits, presentModel }),
    stability: createStabilityStore({ service: classifier, ...present, now: () => performance.now() }),
    evaluation: createEvaluateStore({ service: inspector, presentModel, loadOther }),
    inside: createLookStore({ service: inspector, ...present }),
    testImage: createTestImageStore({ service: classifier, run, random }),
    intake: createIntake(),
    offline: createLateOffline(),
    visitTrouble: keepVisitLate({ drawing, experiment, view }, opened),
  };
  page.evaluation.getState().choose(view.getState().imageSet);
  page.evaluation.subscribe(({ set: imageSet }, before) => {
    if (imageSet !== before.set) view.setState({ imageSet });
  });
  warnBeforeLeaving(session);
  followTab(page);
  showNewRun(run, view);
  startOfflineLate(page);
  void presentModel.getState().openFirst();
  void session.arrival.getState().arrive();
  return page;
}
