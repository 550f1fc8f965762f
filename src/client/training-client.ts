// Trains in the trainer's worker. It keeps the weights of the run's best epoch, which are the result where a worker that
// hangs has to be ended to stop the run.

import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { MeasuredEngine } from '../domain/run/run.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { ForcedBackend, StepExpected } from '../protocol/messages.ts';
import { measuredBatch } from '../domain/run/step-estimate.ts';
import type { EngineClient } from './engine-client.ts';
import type { TrainingService, TrainRequest } from './services.ts';
import { Stopping } from './stopping.ts';

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
  private readonly stopping: Stopping;
  private backend: ForcedBackend = null;
  private best: { epoch: number; weights: ModelWeights } | null = null;

  constructor(private readonly options: TrainingClientOptions) {
    this.stopping = new Stopping(options.engine, 'stop');
  }

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
    this.stopping.begin();
    this.best = request.resumeFrom?.best ?? null;
    let bestEpoch = this.best?.epoch ?? null;
    let step = 0;
    const hear = (event: TrainEvent | StepExpected) => {
      if (event.type === 'step-expected') {
        step = event.milliseconds;
        return engine.expectStep(step);
      }
      if (event.type === 'batch-done')
        engine.expectStep(Math.max(step, measuredBatch(request.config, event)));
      // A stop ended training within one batch; the images that follow are stopped by another one.
      if (event.type === 'evaluating-test') this.stopping.obeyed();
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
      const whileLoading = () => listen({ type: 'preparing', what: 'loading-program' });
      const { best } = await engine.call('train', takes, { listen: hear, whileLoading });
      return best;
    } catch (error) {
      // Tensors of a lost context are garbage, so the next run gets a new worker.
      if (error instanceof CodedError && error.code === 'backend-lost') engine.giveUp(error);
      if (!this.stopping.asked) throw error;
      listen({ type: 'ended', reason: 'stopped', bestEpoch: this.best?.epoch ?? null, test: null });
      return this.best?.weights ?? null;
    } finally {
      this.stopping.end();
    }
  }

  pause(): Promise<void> {
    return this.unlessStopped('pause');
  }

  resume(): Promise<void> {
    return this.unlessStopped('resume');
  }

  stop(): Promise<void> {
    return this.stopping.ask();
  }

  /** A run that a person stops has nothing to pause any more, whatever the worker says. */
  private async unlessStopped(name: 'pause' | 'resume'): Promise<void> {
    const { goesOn } = this.stopping;
    try {
      await this.options.engine.call(name, null);
    } catch (error) {
      if (!goesOn || !this.stopping.asked) throw error;
    }
  }
}
