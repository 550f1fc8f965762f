// Trains in the trainer's worker. It keeps the weights of the run's best epoch, which are the result where a worker that
// hangs has to be ended to stop the run.

import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { MeasuredEngine } from '../domain/run/run.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { ForcedBackend } from '../protocol/messages.ts';
import type { EngineClient } from './engine-client.ts';
import type { TrainingService, TrainRequest } from './services.ts';

/** Training stops within one batch; a worker that has not answered a stop by then is ended. */
const OBEY_WITHIN_MS = 2_000;

export interface TrainingClientOptions {
  engine: EngineClient;
  dataUrl: string;
  /** This many workers share a batch; null leaves their number to a measurement. */
  workers?: number | null;
  memory?: EngineMemory;
}

/** Keeps what was measured on this device from one visit to the next. */
export interface EngineMemory {
  recall(): MeasuredEngine | null;
  remember(measured: MeasuredEngine): void;
}

export class TrainingClient implements TrainingService {
  private stopping = false;
  private backend: ForcedBackend = null;
  private best: { epoch: number; weights: ModelWeights } | null = null;

  constructor(private readonly options: TrainingClientOptions) {}

  /**
   * Settles when the run has ended, also where the worker had to be ended to stop it.
   * @returns the weights of the best epoch; null where there are none
   * @throws CodedError the worker's own, 'worker-died' or 'worker-silent'
   */
  async train(request: TrainRequest, listen: (event: TrainEvent) => void): Promise<ModelWeights | null> {
    const { engine, dataUrl, memory, workers = null } = this.options;
    // A running worker never switches its backend, since tensors of one are garbage to another.
    if (request.backend !== this.backend) engine.giveUp(new CodedError('busy', 'backend'));
    this.backend = request.backend;
    this.stopping = false;
    this.best = request.resumeFrom?.best ?? null;
    let bestEpoch = this.best?.epoch ?? null;
    const hear = (event: TrainEvent) => {
      if (event.type === 'backend-chosen' && request.backend === null && workers === null) {
        const { backend, workers, imagesPerSecond } = event;
        memory?.remember({ backend, workers, imagesPerSecond });
      }
      if (event.type === 'epoch-done' && event.best) bestEpoch = event.epoch;
      if (event.type === 'checkpoint' && event.epochEnd && event.epoch === bestEpoch)
        this.best = { epoch: event.epoch, weights: event.weights };
      listen(event);
    };
    try {
      const remembered = workers === null ? (memory?.recall() ?? null) : null;
      const takes = { ...request, dataUrl, workers, remembered };
      const { best } = await engine.call('train', takes, { listen: hear });
      return best;
    } catch (error) {
      // Tensors of a lost context are garbage, so the next run gets a new worker.
      if (error instanceof CodedError && error.code === 'backend-lost') engine.giveUp(error);
      if (!this.stopping || !(error instanceof CodedError) || error.code !== 'worker-silent') throw error;
      listen({ type: 'ended', reason: 'stopped', bestEpoch: this.best?.epoch ?? null, test: null });
      return this.best?.weights ?? null;
    }
  }

  async pause(): Promise<void> {
    await this.options.engine.call('pause', null);
  }

  async resume(): Promise<void> {
    await this.options.engine.call('resume', null);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await this.options.engine.call('stop', null, { withinMs: OBEY_WITHIN_MS });
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'worker-silent') throw error;
    }
  }
}
