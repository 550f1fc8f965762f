// Answers one call of `teach`: loads MNIST, starts the backend, fine-tunes and tells its progress. A stop ends it within a batch.

import type { MnistCache } from '../data/load-mnist.ts';
import type { Taught } from '../domain/kept/taught.ts';
import { expectedStep } from '../domain/run/step-estimate.ts';
import { MIXED_IN, teachingValidation, TRAINING_IMAGES } from '../domain/experiment/splits.ts';
import { sliceImages } from '../engine/batches/batches.ts';
import { LESSON_BATCH, teach } from '../engine/training/teach.ts';
import type { Takes } from '../protocol/messages.ts';
import type { Tell } from './handlers/handlers.ts';
import type { StartedBackend } from './started-backend.ts';
import { RunControl } from './run-control.ts';
import { untilLost } from './until-lost.ts';
import { yieldToMessages } from './yield-to-messages.ts';

interface Surroundings {
  mnist: MnistCache;
  backend: StartedBackend;
  tell: Tell<'teach'>;
}

export class TeachingRun {
  private readonly control = new RunControl();

  constructor(
    private readonly takes: Takes<'teach'>,
    private readonly surroundings: Surroundings,
  ) {}

  stop(): void {
    this.control.stop();
  }

  /** @returns null when it was stopped */
  async run(): Promise<Taught | null> {
    const { mnist, tell, backend } = this.surroundings;
    const { signal } = this.control;
    tell({ type: 'preparing', what: 'loading-data' });
    // A stop does not wait for a download, whose data are kept for the next time.
    const loading = mnist.train(TRAINING_IMAGES, () => undefined);
    const images = await Promise.race([loading, this.control.stopped()]);
    if (!images) return null;
    tell({ type: 'preparing', what: 'preparing-backend' });
    const unheard = () => undefined;
    const choosing = backend.choose(this.takes.backend, null, unheard);
    const started = await Promise.race([choosing, this.control.stopped()]);
    if (!started || signal.aborted) return null;

    const { model } = this.takes;
    const step = expectedStep(
      model.network,
      { batchSize: LESSON_BATCH, augmentation: null },
      { ...started, workers: 1 },
    );
    tell({ type: 'step-expected', milliseconds: step });
    const events = teach({
      model,
      digits: this.takes.digits,
      mnist: sliceImages(images, MIXED_IN),
      validation: sliceImages(images, teachingValidation(model.trainedOn)),
      seed: this.takes.seed,
      signal,
      yieldToMessages,
    });
    return untilLost(started.backend, events, (event) => tell({ type: 'teaching', ...event }));
  }
}
