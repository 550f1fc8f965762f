// Teaches the model that answers now, in the trainer's worker. No drawing is answered by the taught model before it is kept.

import { CodedError } from '../domain/coded-error.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { Taught } from '../domain/kept/taught.ts';
import type { ForcedBackend } from '../protocol/messages.ts';
import type { ClassificationClient } from './classification-client.ts';
import type { EngineClient } from './engine-client.ts';
import type { LessonProgress, TeachingService } from './services.ts';
import { Stopping } from './stopping.ts';

export interface TeachingClientOptions {
  /** This is the engine client of the trainer, whose worker has MNIST and the faster backend. */
  engine: EngineClient;
  classifier: ClassificationClient;
  dataUrl: string;
  backend(): ForcedBackend;
}

export class TeachingClient implements TeachingService {
  /** The number of the lesson, counted from 1, is its seed. */
  private lessons = 0;
  private readonly stopping: Stopping;

  constructor(private readonly options: TeachingClientOptions) {
    this.stopping = new Stopping(options.engine, 'stop');
  }

  /** @throws CodedError 'not-ready' before a model has come, 'busy' for a second lesson or during a run */
  async teach(
    digits: readonly KeptDigit[],
    listen: (progress: LessonProgress) => void,
  ): Promise<Taught | null> {
    const { engine, classifier, dataUrl, backend } = this.options;
    const model = classifier.presentModel;
    if (!model) throw new CodedError('not-ready', 'model');
    this.lessons += 1;
    this.stopping.begin();
    let stepSeconds: number | undefined;
    const takes = { model, digits, seed: this.lessons, dataUrl, backend: backend() };
    try {
      const { taught } = await engine.call('teach', takes, {
        listen: (event) => {
          if (event.type === 'step-expected') {
            stepSeconds = event.milliseconds / 1_000;
            engine.expectStep(event.milliseconds);
          }
          if (event.type === 'teaching') listen({ step: event.step, steps: event.steps, stepSeconds });
        },
      });
      return taught;
    } catch (error) {
      // Tensors of a lost context are garbage, so the next call gets a new worker.
      if (error instanceof CodedError && error.code === 'backend-lost') engine.giveUp(error);
      if (!this.stopping.asked) throw error;
      return null;
    } finally {
      this.stopping.end();
    }
  }

  stopTeaching(): Promise<void> {
    return this.stopping.ask();
  }
}
