// Starts and calls the helper workers that share the batches of a run, and measures once, on real steps, how many are worth it.

import type { BatchPart, GradientShare, HelperTask } from '../engine/training/parallel/shared-batch.ts';
import { measureTraining } from '../engine/choosing/measure-training.ts';
import { LEAST_SHARE } from '../engine/training/parallel/parallel-trainer.ts';
import type { Helpers } from '../engine/training/parallel/helpers.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { HelperWorker } from './helper-worker.ts';

/** More workers must be this many times as fast as fewer, or they are not kept. */
const WORTH = 1.1;
const MOST_WORKERS = 8;

interface Measured {
  workers: number;
  imagesPerSecond: number;
}

export class HelperWorkers implements Helpers {
  private started: HelperWorker[] = [];
  private measuring: Promise<Measured> | null = null;
  private stepMs = 0;

  constructor(private readonly spawn: () => WorkerPort) {}

  get size(): number {
    return this.living().length;
  }

  /** @param milliseconds that a step of the run is expected to take: a helper worker is not silent before a multiple of it */
  expectStep(milliseconds: number): void {
    this.stepMs = milliseconds;
  }

  /** @param workers that share a batch, this one among them: `workers` - 1 helper workers live afterwards */
  resize(workers: number): void {
    const living = this.living();
    for (const worker of living.slice(workers - 1)) worker.end();
    this.started = living.slice(0, workers - 1);
    while (this.started.length < workers - 1) this.started.push(this.another());
  }

  /** Gets every helper worker ready, each with a seed of its own; those that fail are gone afterwards. */
  async prepare(task: HelperTask): Promise<void> {
    const prepared = this.living().map((worker, index) =>
      worker.call('prepare-helper', { ...task, seed: task.seed + (index + 1) * 1_000_003 }),
    );
    await Promise.all(prepared);
    this.started = this.living();
  }

  /**
   * @param parts of a batch, one for each helper worker
   * @param weights of the model, a copy for each part, whose memory moves away
   * @returns a gradient for each part; null where its helper worker failed
   */
  gradients(parts: BatchPart[], weights: Float32Array[]): Promise<GradientShare | null>[] {
    const living = this.living();
    return parts.map((part, index) => {
      const takes = {
        weights: weights[index],
        part: { ...part, indices: part.indices.slice(), next: part.next?.slice() ?? null },
      };
      return living[index]?.call('share-gradient', takes) ?? Promise.resolve(null);
    });
  }

  /**
   * Measures once how many workers are fastest together, and leaves as many alive.
   * @param alone images a second of this worker alone
   * @param cores of the machine; one is left for the page
   * @returns the number of workers, this one among them, and their images a second
   */
  async measure(alone: number, cores: number, batchSize: number): Promise<Measured> {
    // A run that was stopped meanwhile leaves the measurement to the next one.
    this.measuring ??= this.findFastest(alone, cores, batchSize);
    const measured = await this.measuring;
    this.resize(measured.workers);
    return measured;
  }

  private async findFastest(alone: number, cores: number, batchSize: number): Promise<Measured> {
    const most = Math.min(cores - 1, MOST_WORKERS, Math.floor(batchSize / LEAST_SHARE));
    let best = { workers: 1, imagesPerSecond: alone };
    for (let workers = 2; workers <= most; workers = Math.min(workers * 2, Math.max(most, workers + 1))) {
      this.resize(workers);
      const imagesPerSecond = await measureTraining({ batchSize, helpers: this });
      if (this.size < workers - 1 || imagesPerSecond < best.imagesPerSecond * WORTH) break;
      best = { workers, imagesPerSecond };
    }
    return best;
  }

  private another(): HelperWorker {
    return new HelperWorker(this.spawn(), () => this.stepMs);
  }

  private living(): HelperWorker[] {
    return this.started.filter(({ alive }) => alive);
  }
}
