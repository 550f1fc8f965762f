// One call of `train`: load the data, choose the backend, gather the workers that share batches, run the engine's loop and tell
// its events.

import type { MnistCache } from '../data/load-mnist.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { countOf, runSplit } from '../domain/experiment/splits.ts';
import { MEASURED_BATCH, type MeasuredBackend } from '../engine/choosing/choose-backend.ts';
import { trainNetwork } from '../engine/training/train.ts';
import type { Takes, WorkerEvent } from '../protocol/messages.ts';
import type { BackendHolder } from './backend-holder.ts';
import { RunControl } from './run-control.ts';
import type { Team } from './team.ts';
import { untilLost } from './until-lost.ts';

interface Surroundings {
  mnist: MnistCache;
  backend: BackendHolder;
  now(): number;
  /** Null where workers cannot spawn workers. */
  team: Team | null;
  cores: number;
  tell(event: WorkerEvent): void;
}

const PROGRESS_EVERY_MS = 100;

export class TrainingSession {
  private readonly control = new RunControl();

  constructor(
    private readonly takes: Takes<'train'>,
    private readonly surroundings: Surroundings,
  ) {}

  pause(): null {
    this.control.pause();
    return null;
  }

  resume(): null {
    this.control.resume();
    return null;
  }

  stop(): null {
    this.control.stop();
    return null;
  }

  async run(): Promise<ModelWeights | null> {
    const { network, config, resumeFrom } = this.takes;
    if (countOf(runSplit(config).validation) < 1)
      throw new CodedError('no-validation-images', 'validationSplit');
    const { tell, now, backend } = this.surroundings;

    // Stop does not wait for a download; what comes of it is kept for the next run.
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
      helpers: workers > 1 ? this.surroundings.team : null,
      now,
      signal: this.control.signal,
      control: this.control,
    });
    return (await untilLost(started.backend, events, tell)).best;
  }

  /** Gathers as many workers as are worth it; GPUs share no batch. */
  private async gather({ backend, imagesPerSecond }: MeasuredBackend) {
    const { team, cores } = this.surroundings;
    const { workers, remembered, config } = this.takes;
    const alone = { workers: 1, imagesPerSecond };
    if (!team || backend !== 'wasm') return alone;
    if (workers !== null) {
      team.resize(workers);
      return { workers, imagesPerSecond };
    }
    if (remembered?.backend === backend) {
      team.resize(remembered.workers);
      return { workers: remembered.workers, imagesPerSecond };
    }
    return team.measure(imagesPerSecond, cores, Math.max(config.batchSize, MEASURED_BATCH));
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
