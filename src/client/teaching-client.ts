// Teaches the model that answers now, in the trainer worker. What comes of it is nobody's model until it is kept.

import { CodedError } from '../domain/coded-error.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { Taught } from '../domain/kept/taught.ts';
import type { ForcedBackend } from '../protocol/messages.ts';
import type { ClassificationClient } from './classification-client.ts';
import type { EngineClient } from './engine-client.ts';
import type { TeachingService } from './services.ts';

const OBEY_WITHIN_MS = 2_000;

export interface TeachingClientOptions {
  /** The trainer's: its worker has MNIST and the faster backend. */
  engine: EngineClient;
  classifier: ClassificationClient;
  dataUrl: string;
  backend(): ForcedBackend;
}

export class TeachingClient implements TeachingService {
  /** Counts up, as the seed of each lesson. */
  private lessons = 0;

  constructor(private readonly options: TeachingClientOptions) {}

  async teach(
    digits: readonly KeptDigit[],
    listen: (progress: { step: number; steps: number }) => void,
  ): Promise<Taught | null> {
    const { engine, classifier, dataUrl, backend } = this.options;
    const model = classifier.presentModel;
    if (!model) throw new CodedError('not-ready', 'model');
    this.lessons += 1;
    const takes = { model, digits, seed: this.lessons, dataUrl, backend: backend() };
    try {
      const { taught } = await engine.call('teach', takes, {
        listen: (event) => {
          if (event.type === 'teaching') listen({ step: event.step, steps: event.steps });
        },
      });
      return taught;
    } catch (error) {
      // Tensors of a lost context are garbage: the next call gets a new worker.
      if (error instanceof CodedError && error.code === 'backend-lost') engine.giveUp(error);
      throw error;
    }
  }

  async stopTeaching(): Promise<void> {
    try {
      await this.options.engine.call('stop', null, { withinMs: OBEY_WITHIN_MS });
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'worker-silent') throw error;
    }
  }
}
