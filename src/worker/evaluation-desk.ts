// How a model reads many images: one evaluation at a time, told as it goes, ended at once when it is stopped.

import type { MnistCache } from '../data/load-mnist.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { countOf, TRAINING_IMAGES, unseenImages } from '../domain/experiment/splits.ts';
import { evaluateModel } from '../engine/reading/evaluate-model.ts';
import type { Takes, WorkerEvent } from '../protocol/messages.ts';
import { RunControl } from './run-control.ts';

interface Surroundings {
  mnist(url: string): MnistCache;
  now(): number;
  teller(runId: number): (event: WorkerEvent) => void;
}

const TELL_EVERY_MS = 50;

export class EvaluationDesk {
  private evaluating: RunControl | null = null;

  constructor(private readonly surroundings: Surroundings) {}

  /** @returns null when it was stopped */
  async evaluate({ runId, model, of, dataUrl }: Takes<'evaluate'>): Promise<Evaluated | null> {
    if (this.evaluating) throw new CodedError('busy', 'evaluate');
    const control = new RunControl();
    this.evaluating = control;
    const { now, teller } = this.surroundings;
    const tell = teller(runId);
    try {
      const stopped = new Promise<null>((resolve) =>
        control.signal.addEventListener('abort', () => resolve(null)),
      );
      // Stop does not wait for a download; what comes of it is kept for the next time.
      const images = await Promise.race([this.images(of, model, dataUrl), stopped]);
      if (!images) return null;
      const start = now();
      let toldAt = -Infinity;
      const answers = await evaluateModel(model, images, {
        signal: control.signal,
        yieldToMessages: () => control.yieldToMessages(),
        onProgress: (done) => {
          if (done < images.count && now() - toldAt < TELL_EVERY_MS) return;
          toldAt = now();
          tell({ type: 'evaluating', done, total: images.count });
        },
      });
      return answers && { images, ...answers, milliseconds: now() - start };
    } finally {
      this.evaluating = null;
    }
  }

  stopEvaluating(): null {
    this.evaluating?.stop();
    return null;
  }

  private async images(
    of: Takes<'evaluate'>['of'],
    { trainedOn }: ModelWeights,
    url: string,
  ): Promise<DigitImages> {
    const mnist = this.surroundings.mnist(url);
    if (of.kind === 'given') return of.images;
    if (of.kind === 'test') return mnist.test(() => undefined);
    const { pixels, labels } = await mnist.train(TRAINING_IMAGES, () => undefined);
    const unseen = unseenImages(trainedOn);
    return {
      // Copies: a view would take all 60,000 across the border.
      pixels: pixels.slice(unseen.first * IMAGE_PIXELS, unseen.end * IMAGE_PIXELS),
      labels: labels.slice(unseen.first, unseen.end),
      count: countOf(unseen),
    };
  }
}
