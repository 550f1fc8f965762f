// Answers one call of `evaluate`: reads many images by a model, tells its progress, and ends at once when it is stopped.

import type { MnistCache } from '../data/load-mnist.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';
import { countOf, TRAINING_IMAGES, unseenImages } from '../domain/experiment/splits.ts';
import { evaluateModel } from '../engine/reading/evaluate-model.ts';
import type { Takes } from '../protocol/messages.ts';
import type { Tell } from './handlers/handlers.ts';
import { RunControl } from './run-control.ts';
import { yieldToMessages } from './yield-to-messages.ts';

interface Surroundings {
  mnist: MnistCache;
  /** @returns milliseconds */
  now(): number;
  tell: Tell<'evaluate'>;
}

const TELL_EVERY_MS = 50;

export class EvaluationRun {
  private readonly control = new RunControl();

  constructor(
    private readonly takes: Takes<'evaluate'>,
    private readonly surroundings: Surroundings,
  ) {}

  stop(): void {
    this.control.stop();
  }

  /** @returns null when it was stopped */
  async run(): Promise<Evaluated | null> {
    const { now, tell } = this.surroundings;
    // A stop does not wait for a download, whose data are kept for the next time.
    const images = await Promise.race([this.images(), this.control.stopped()]);
    if (!images) return null;
    const start = now();
    let toldAt = -Infinity;
    const answers = await evaluateModel(this.takes.model, images, {
      signal: this.control.signal,
      yieldToMessages,
      onProgress: (done) => {
        if (done < images.count && now() - toldAt < TELL_EVERY_MS) return;
        toldAt = now();
        tell({ done, total: images.count });
      },
    });
    return answers && { images, ...answers, milliseconds: now() - start };
  }

  private async images(): Promise<DigitImages> {
    const { mnist } = this.surroundings;
    const { of, model } = this.takes;
    if (of.kind === 'given') return of.images;
    if (of.kind === 'test') return mnist.test(() => undefined);
    const { pixels, labels } = await mnist.train(TRAINING_IMAGES, () => undefined);
    const unseen = unseenImages(model.trainedOn);
    return {
      // They are copied, since a view would take all 60,000 images to the other thread.
      pixels: pixels.slice(unseen.first * IMAGE_PIXELS, unseen.end * IMAGE_PIXELS),
      labels: labels.slice(unseen.first, unseen.end),
      count: countOf(unseen),
    };
  }
}
