// Classifies drawings in a worker of its own, so that an answer never waits for a batch. It remembers the newest weights and
// hands them to a new worker when the old one has ended.

import type { Augmentation } from '../domain/augmenting/augmentation.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { Reading } from '../domain/reading/reading.ts';
import type { BackendName } from '../domain/run/run.ts';
import type { VariationExamples } from '../domain/augmenting/variation-examples.ts';
import type { TestImage } from '../protocol/messages.ts';
import type { EngineClient } from './engine-client.ts';
import type { BatchClassificationService, ClassificationService, ExampleService } from './services.ts';
import { wasStopped } from './stopping.ts';

export class ClassificationClient
  implements ClassificationService, BatchClassificationService, ExampleService
{
  private model: ModelWeights | null = null;
  private loaded: Promise<void> | null = null;
  /** The model was loaded into this worker of the engine client, counted from 1. */
  private loadedInto = 0;
  private starting: Promise<void> | null = null;
  /** A backend was started in this worker, likewise. */
  private startedIn = 0;
  /** A part of the engine did not come to this worker, likewise. */
  private missingIn = 0;
  /** Says whether the present model reads nothing before a backend has started. */
  private needsBackend = false;

  constructor(
    private readonly engine: EngineClient,
    private readonly dataUrl: string,
    /** The first of these that starts answers. A GPU is not worth a second context, as docs/decisions/0002 measured. */
    private readonly backends: readonly BackendName[] = ['wasm', 'cpu'],
  ) {}

  /** These are the weights that answer now. */
  get presentModel(): ModelWeights | null {
    return this.model;
  }

  /**
   * Lets these weights answer from now on; most networks do so before any backend has started.
   * @throws CodedError 'data-invalid' when the weights are not of their network, 'backend-unavailable' when no backend starts for a
   * network that needs one, 'offline' when its program does not come
   */
  loadModel(model: ModelWeights): Promise<void> {
    this.model = model;
    this.loaded = this.load(model);
    this.loadedInto = this.engine.started;
    return this.loaded;
  }

  private async load(model: ModelWeights): Promise<void> {
    const { reads } = await this.engine.call('load-model', { model });
    this.needsBackend = !reads;
    if (!reads) await this.startBackend();
  }

  /** @throws CodedError 'backend-unavailable' when none starts, 'offline' when their program does not come */
  private startBackend(): Promise<void> {
    if (this.starting && this.isIn(this.startedIn)) return this.starting;
    const starting = this.startFirstOf(this.backends);
    const worker = this.engine.started;
    this.starting = starting;
    this.startedIn = worker;
    starting.catch((error: unknown) => {
      if (this.starting === starting) this.starting = null;
      if (error instanceof CodedError && error.code === 'offline') this.missingIn = worker;
    });
    return starting;
  }

  private async startFirstOf([backend, ...others]: readonly BackendName[]): Promise<void> {
    try {
      await this.engine.call('start-backend', { backend });
    } catch (error) {
      const unavailable = error instanceof CodedError && error.code === 'backend-unavailable';
      if (!unavailable || others.length === 0) throw error;
      await this.startFirstOf(others);
    }
  }

  /** A worker keeps a module that did not come as missing for ever (whatwg/html#6768), so that the next one has to ask for it. */
  private leaveWorkerWithoutEngine(): void {
    if (this.isIn(this.missingIn)) this.engine.giveUp(new CodedError('offline', 'engine'));
  }

  /** @returns whether the worker of this number is the one that lives */
  private isIn(worker: number): boolean {
    return this.engine.alive && worker === this.engine.started;
  }

  /** @param ink 784 intensities in [0,1], row-major @throws CodedError 'not-ready' before a model has come */
  async read(ink: Float32Array): Promise<Reading> {
    const reading = await this.ask(() => this.engine.call('classify', { ink }));
    void this.startAhead();
    return reading;
  }

  /**
   * @param inks the drawings one after the other, 784 intensities in [0,1] each
   * @returns ten probabilities for each drawing, one drawing after the other
   * @throws CodedError 'not-ready' before a model has come
   */
  async classifyMany(inks: Float32Array): Promise<Float32Array> {
    return (await this.askBackend(() => this.engine.call('classify-many', { inks }))).probabilities;
  }

  async showTestImage(index: number): Promise<TestImage> {
    return this.askBackend(() => this.engine.call('show-test-image', { index, dataUrl: this.dataUrl }));
  }

  varyImages(augmentation: Augmentation, seed: number): Promise<VariationExamples> {
    const takes = { augmentation, seed, dataUrl: this.dataUrl };
    return this.askBackend(() => this.engine.call('vary-images', takes));
  }

  private ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    return onceMore(async () => {
      await this.ensureLoaded();
      return question();
    });
  }

  private askBackend<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    return onceMore(async () => {
      await this.ensureStarted();
      return question();
    });
  }

  /** Starts a backend before anybody needs it, once for each worker. It never rejects: whoever needs it hears of a failure. */
  async startAhead(): Promise<void> {
    if (!this.isIn(this.startedIn)) await this.ensureStarted().catch(() => undefined);
  }

  /** Makes sure that the worker runs, has the newest weights, where there are any, and has started a backend. */
  async ensureStarted(): Promise<void> {
    this.leaveWorkerWithoutEngine();
    await this.ensureLoaded();
    await this.startBackend();
  }

  /** Makes sure that the worker runs and has the newest weights, where there are any. */
  private async ensureLoaded(): Promise<void> {
    if (this.needsBackend) this.leaveWorkerWithoutEngine();
    if (this.isIn(this.loadedInto) && this.loaded) return this.loaded;
    if (this.model) await this.loadModel(this.model);
  }
}

/** Asks once more, in another worker, where the first one was ended to stop an evaluation. */
async function onceMore<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    if (!wasStopped(error)) throw error;
    return question();
  }
}
