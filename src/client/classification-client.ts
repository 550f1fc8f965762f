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

  /** Lets these weights answer from now on. @throws CodedError 'backend-unavailable' when no backend starts */
  loadModel(model: ModelWeights): Promise<void> {
    this.model = model;
    this.loaded = this.loadOnFirstThatStarts(model, this.backends);
    this.loadedInto = this.engine.started;
    return this.loaded;
  }

  private async loadOnFirstThatStarts(
    model: ModelWeights,
    [backend, ...others]: readonly BackendName[],
  ): Promise<void> {
    try {
      await this.engine.call('load-model', { model, backend });
    } catch (error) {
      const unavailable = error instanceof CodedError && error.code === 'backend-unavailable';
      if (!unavailable || others.length === 0) throw error;
      await this.loadOnFirstThatStarts(model, others);
    }
  }

  /** @param ink 784 intensities in [0,1], row-major @throws CodedError 'not-ready' before a model has come */
  async read(ink: Float32Array): Promise<Reading> {
    return this.ask(() => this.engine.call('classify', { ink }));
  }

  /**
   * @param inks the drawings one after the other, 784 intensities in [0,1] each
   * @returns ten probabilities for each drawing, one drawing after the other
   * @throws CodedError 'not-ready' before a model has come
   */
  async classifyMany(inks: Float32Array): Promise<Float32Array> {
    return (await this.ask(() => this.engine.call('classify-many', { inks }))).probabilities;
  }

  async showTestImage(index: number): Promise<TestImage> {
    return this.ask(() => this.engine.call('show-test-image', { index, dataUrl: this.dataUrl }));
  }

  varyImages(augmentation: Augmentation, seed: number): Promise<VariationExamples> {
    const takes = { augmentation, seed, dataUrl: this.dataUrl };
    return onceMore(() => this.engine.call('vary-images', takes));
  }

  private ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    return onceMore(async () => {
      await this.ensureLoaded();
      return question();
    });
  }

  /** Makes sure that the worker runs and has the newest weights, where there are any. */
  async ensureLoaded(): Promise<void> {
    if (this.engine.alive && this.loadedInto === this.engine.started && this.loaded) return this.loaded;
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
