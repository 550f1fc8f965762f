// Answers one call of `train`: loads the data, chooses the backend, starts the helper workers, runs the engine's loop and tells
// its events.

import type { MnistCache } from '../data/load-mnist.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { countOf, runSplit } from '../domain/experiment/splits.ts';
import { MEASURED_BATCH, type MeasuredBackend } from '../engine/choosing/choose-backend.ts';
import { trainNetwork } from '../engine/training/train.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { Takes } from '../protocol/messages.ts';
import type { Tell } from './handlers/handlers.ts';
import type { HelperWorkers } from './helper-workers.ts';
import type { StartedBackend } from './started-backend.ts';
import { RunControl } from './run-control.ts';
import { untilLost } from './until-lost.ts';

interface Surroundings {
  mnist: MnistCache;
  backend: StartedBackend;
  /** @returns milliseconds */
  now(): number;
  /** They are null where workers cannot start workers. */
  helpers: HelperWorkers | null;
  /** The machine has this many processor cores. */
  cores: number;
  tell: Tell<'train'>;
}

const PROGRESS_EVERY_MS = 100;

export class TrainingRun {
  private readonly control = new RunControl();

  constructor(
    private readonly takes: Takes<'train'>,
    private readonly surroundings: Surroundings,
  ) {}

  pause(): void {
    this.control.pause();
  }

  resume(): void {
    this.control.resume();
  }

  /** Ends training at the first call, and the final pass at the second or once training is over. */
  stop(): void {
    this.control.stop();
  }

  /**
   * @returns the weights of the best epoch, null where there are none
   * @throws CodedError 'no-validation-images', 'backend-unavailable', 'backend-lost', or what loading the data failed with
   */
  async run(): Promise<ModelWeights | null> {
    const { network, config, resumeFrom } = this.takes;
    if (countOf(runSplit(config).validation) < 1)
      throw new CodedError('no-validation-images', 'validationSplit');
    const { tell, now, backend } = this.surroundings;

    // A stop does not wait for a download, whose data are kept for the next run.
    const loaded = await Promise.race([this.loadData(), this.control.stopped()]);
    if (!loaded) return this.endBeforeTraining();
    const { images, test } = loaded;
    tell({ type: 'preparing', what: 'preparing-backend' });
    const { note, ...started } = await backend.choose(this.takes.backend, this.takes.remembered);
    const { workers, imagesPerSecond } = await this.gather(started);
    tell({ type: 'backend-chosen', backend: started.backend, workers, imagesPerSecond, note });
    if (this.control.signal.aborted) return this.endBeforeTraining();

    const events = trainNetwork({
      network,
      config,
      images,
      test,
      resumeFrom,
      helpers: workers > 1 ? this.surroundings.helpers : null,
      now,
      signal: this.control.signal,
      finalPassSignal: this.control.finalPassSignal,
      control: this.control,
    });
    const follow = (event: TrainEvent) => {
      if (event.type === 'evaluating-test') this.control.finalPassBegins();
      tell(event);
    };
    return (await untilLost(started.backend, events, follow)).best;
  }

  /** Starts as many helper workers as are worth it, for WASM alone: GPUs share no batch. */
  private async gather({ backend, imagesPerSecond }: MeasuredBackend) {
    const { helpers, cores } = this.surroundings;
    const { workers, remembered, config } = this.takes;
    const alone = { workers: 1, imagesPerSecond };
    if (!helpers || backend !== 'wasm') return alone;
    if (workers !== null) {
      helpers.resize(workers);
      return { workers, imagesPerSecond };
    }
    if (remembered?.backend === backend) {
      helpers.resize(remembered.workers);
      return { workers: remembered.workers, imagesPerSecond };
    }
    return helpers.measure(imagesPerSecond, cores, Math.max(config.batchSize, MEASURED_BATCH));
  }

  private async loadData() {
    const { mnist, tell, now } = this.surroundings;
    let toldAt = -Infinity;
    const progress = (loadedBytes: number, totalBytes: number) => {
      if (loadedBytes < totalBytes && now() - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now();
      tell({ type: 'preparing', what: 'loading-data', loadedBytes, totalBytes });
    };
    tell({ type: 'preparing', what: 'loading-data' });
    const images = await mnist.train(this.takes.config.imageCount, progress);
    const test = await mnist.test(() => undefined);
    return { images, test };
  }

  private endBeforeTraining(): null {
    this.surroundings.tell({ type: 'ended', reason: 'stopped', bestEpoch: null, test: null });
    return null;
  }
}
