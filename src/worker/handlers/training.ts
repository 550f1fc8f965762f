// Handles the trainer's calls: one run or one lesson at a time, with pause, resume and stop of it.

import { CodedError } from '../../domain/coded-error.ts';
import { variationExamples } from '../../engine/batches/variation-examples.ts';
import type { Environment, MnistFrom } from '../environment.ts';
import { HelperWorkers } from '../helper-workers.ts';
import type { StartedBackend } from '../started-backend.ts';
import { TeachingRun } from '../teaching-run.ts';
import { TrainingRun } from '../training-run.ts';
import type { Handlers } from './handlers.ts';

/** Examples are chosen among the first training images; this many include every digit. */
const EXAMPLE_IMAGES = 500;

/** @returns handlers that throw 'busy' for a second run or lesson, and 'not-ready' for a pause where no run goes on */
export function trainingHandlers(
  { now, cores, spawnHelper }: Environment,
  mnistFrom: MnistFrom,
  backend: StartedBackend,
): Handlers<'train' | 'teach' | 'pause' | 'resume' | 'stop' | 'vary-images'> {
  const helpers = spawnHelper ? new HelperWorkers(spawnHelper) : null;
  let run: TrainingRun | null = null;
  let lesson: TeachingRun | null = null;
  const refuseWhileBusy = (call: string) => {
    if (run || lesson) throw new CodedError('busy', call);
  };
  /** A lesson takes seconds and cannot be paused. */
  const presentRun = () => {
    if (!run) throw new CodedError('not-ready', 'train');
    return run;
  };
  return {
    train: async (takes, tell) => {
      refuseWhileBusy('train');
      const mnist = mnistFrom(takes.dataUrl);
      run = new TrainingRun(takes, { mnist, backend, now, helpers, cores, tell });
      try {
        return { best: await run.run() };
      } finally {
        run = null;
      }
    },
    teach: async (takes, tell) => {
      refuseWhileBusy('teach');
      lesson = new TeachingRun(takes, { mnist: mnistFrom(takes.dataUrl), backend, tell });
      try {
        return { taught: await lesson.run() };
      } finally {
        lesson = null;
      }
    },
    pause: async () => {
      presentRun().pause();
      return null;
    },
    resume: async () => {
      presentRun().resume();
      return null;
    },
    stop: async () => {
      run?.stop();
      lesson?.stop();
      return null;
    },
    'vary-images': async ({ augmentation, seed, dataUrl }) => {
      const images = await mnistFrom(dataUrl).train(EXAMPLE_IMAGES, () => undefined);
      return variationExamples(images, augmentation, seed);
    },
  };
}
