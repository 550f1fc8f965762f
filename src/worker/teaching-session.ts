// One call of `teach`: load MNIST, start the backend, fine-tune and tell how far it is. Stop ends it within a batch.

import type { MnistCache } from '../data/load-mnist.ts';
import type { Taught } from '../domain/kept/taught.ts';
import { MIXED_IN, teachingValidation, TRAINING_IMAGES } from '../domain/experiment/splits.ts';
import { sliceImages } from '../engine/batches/batches.ts';
import { teach } from '../engine/training/teach.ts';
import type { Takes, WorkerEvent } from '../protocol/messages.ts';
import type { BackendHolder } from './backend-holder.ts';
import { RunControl } from './run-control.ts';
import { untilLost } from './until-lost.ts';

interface Surroundings {
  mnist: MnistCache;
  backend: BackendHolder;
  tell(event: WorkerEvent): void;
}

export class TeachingSession {
  private readonly control = new RunControl();

  constructor(
    private readonly takes: Takes<'teach'>,
    private readonly surroundings: Surroundings,
  ) {}

  /** Seconds are not worth a pause. */
  pause(): null {
    return null;
  }

  resume(): null {
    return null;
  }

  stop(): null {
    this.control.stop();
    return null;
  }

  /** @returns null when it was stopped */
  async run(): Promise<Taught | null> {
    const { mnist, tell, backend } = this.surroundings;
    const { signal } = this.control;
    tell({ type: 'preparing', what: 'loading-data' });
    // Stop does not wait for a download; what comes of it is kept for the next time.
    const loading = mnist.train(TRAINING_IMAGES, () => undefined);
    const images = await Promise.race([loading, this.control.stopped()]);
    if (!images) return null;
    tell({ type: 'preparing', what: 'preparing-backend' });
    const started = await backend.choose(this.takes.backend);
    if (signal.aborted) return null;

    const { model } = this.takes;
    const events = teach({
      model,
      digits: this.takes.digits,
      mnist: sliceImages(images, MIXED_IN),
      validation: sliceImages(images, teachingValidation(model.trainedOn)),
      seed: this.takes.seed,
      signal,
      yieldToMessages: () => this.control.yieldToMessages(),
    });
    return untilLost(started.backend, events, (event) => tell({ type: 'teaching', ...event }));
  }
}
