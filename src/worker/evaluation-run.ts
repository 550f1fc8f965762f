// One call of `evaluate`: how a model reads many images, told as it goes, ended at once when it is stopped.

import type { MnistCache } from '../data/load-mnist.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';
import { TRAINING_IMAGES } from '../domain/experiment/training-config.ts';
import { evaluateModel } from '../engine/reading/evaluate-model.ts';
import type { Takes } from '../protocol/messages.ts';
import type { Tell } from './handlers/handlers.ts';
import { RunControl } from './run-control.ts';
import { yieldToMessages } from './yield-to-messages.ts';

interface Surroundings {
  mnist: MnistCache;
  /** Milliseconds. */
  now(): number;
  tell: Tell<'evaluate'>;
}

/** The tail that the tutorial keeps from training; a model that learned from less is not asked about more. */
const VALIDATION_FROM = 48_000;
/** The tail that every preset keeps from training. */
const KEPT_BY_ALL = 1_200;
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
    // Stop does not wait for a download; what comes of it is kept for the next time.
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
    const { trainedOn = TRAINING_IMAGES - KEPT_BY_ALL } = model;
    const from = Math.max(VALIDATION_FROM, trainedOn);
    return {
      // Copies: a view would take all 60,000 across the border.
      pixels: pixels.slice(from * IMAGE_PIXELS),
      labels: labels.slice(from),
      count: TRAINING_IMAGES - from,
    };
  }
}
