// Answers one call of `train`: loads the data, chooses the backend, starts the helper workers, runs the engine's loop and tells
// its events.

import { simdBuild } from '../engine/kernels/wasm/relaxed-simd.ts';
import type { MnistCache, OnProgress } from '../data/load-mnist.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { countOf, runSplit } from '../domain/experiment/splits.ts';
import { expectedStep } from '../domain/run/step-estimate.ts';
import { MEASURED_BATCH, type ChosenBackend } from '../engine/choosing/choose-backend.ts';
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
/** The longest step of the measurement is the first of WebGL in software, which compiles its shaders for ten seconds and more. */
const FIRST_STEP_MS = 15_000;

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
    const { network, config, resumeFrom, startFrom } = this.takes;
    if (countOf(runSplit(config).validation) < 1)
      throw new CodedError('no-validation-images', 'validationSplit');
    const { tell, now, helpers } = this.surroundings;

    // A stop does not wait for a download, whose data are kept for the next run.
    const loaded = await Promise.race([this.loadData(), this.control.stopped()]);
    if (!loaded) return this.endBeforeTraining();
    const { images, test } = loaded;
    // Neither does it wait until everything is measured, which the next run finds done.
    const engine = await Promise.race([this.prepareEngine(), this.control.stopped()]);
    if (!engine || this.control.signal.aborted) return this.endBeforeTraining();
    const { workers, backend } = engine;
    tell({ type: 'backend-chosen', ...engine, ...(backend === 'wasm' && { simd: simdBuild() }) });
    const step = expectedStep(network, config, engine);
    tell({ type: 'step-expected', milliseconds: step });
    helpers?.expectStep(step);

    const events = trainNetwork({
      network,
      config,
      images,
      test,
      resumeFrom,
      startFrom,
      helpers: workers > 1 ? helpers : null,
      now,
      signal: this.control.signal,
      finalPassSignal: this.control.finalPassSignal,
      control: this.control,
    });
    const follow = (event: TrainEvent) => {
      if (event.type === 'evaluating-test') this.control.finalPassBegins();
      tell(event);
    };
    return (await untilLost(backend, events, follow)).best;
  }

  private async prepareEngine() {
    const { tell, backend } = this.surroundings;
    const { backend: forced, remembered } = this.takes;
    const prepare = () => tell({ type: 'preparing', what: 'preparing-backend' });
    prepare();
    tell({ type: 'step-expected', milliseconds: FIRST_STEP_MS });
    const tellBytes = this.seldom((loadedBytes: number) =>
      tell({ type: 'preparing', what: 'loading-wasm', loadedBytes }),
    );
    const chosen = await backend.choose(forced, remembered, tellBytes);
    prepare();
    return { ...chosen, ...(await this.gather(chosen)) };
  }

  /** Starts as many helper workers as are worth it, for WASM alone: GPUs share no batch. */
  private async gather({ backend, imagesPerSecond }: ChosenBackend) {
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
    const { mnist, tell } = this.surroundings;
    const tellBytes = (loadedBytes: number, totalBytes: number) =>
      tell({ type: 'preparing', what: 'loading-data', loadedBytes, totalBytes });
    const seldom = this.seldom(tellBytes);
    const progress: OnProgress = (loaded, total) => (loaded < total ? seldom : tellBytes)(loaded, total);
    tell({ type: 'preparing', what: 'loading-data' });
    const images = await mnist.train(this.takes.config.imageCount, progress);
    const test = await mnist.test(() => undefined);
    return { images, test };
  }

  /** @returns `tell`, but that it is called ten times a second at most, and never once the run is stopped */
  private seldom<Told extends unknown[]>(tell: (...told: Told) => void): (...told: Told) => void {
    const { now } = this.surroundings;
    let toldAt = -Infinity;
    return (...told) => {
      if (now() - toldAt < PROGRESS_EVERY_MS || this.control.signal.aborted) return;
      toldAt = now();
      tell(...told);
    };
  }

  /** A run that was to go on ends with the best epoch that it had. */
  private endBeforeTraining(): ModelWeights | null {
    const best = this.takes.resumeFrom?.best ?? null;
    this.surroundings.tell({ type: 'ended', reason: 'stopped', bestEpoch: best?.epoch ?? null, test: null });
    return best?.weights ?? null;
  }
}
