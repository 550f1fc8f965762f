// Drawings to probabilities, in a worker of its own, so that an answer never waits for a batch. Remembers the newest
// weights, and hands them to a new worker when the old one is gone.

import type { Augmentation } from '../domain/augmenting/augmentation.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { Reading } from '../domain/reading/reading.ts';
import type { BackendName } from '../domain/run/run.ts';
import type { VariationExamples } from '../domain/augmenting/variation-examples.ts';
import type { TestImage } from '../protocol/messages.ts';
import type { EngineClient } from './engine-client.ts';
import type { BatchClassificationService, ClassificationService, ExampleService } from './services.ts';

export class ClassificationClient
  implements ClassificationService, BatchClassificationService, ExampleService
{
  private model: ModelWeights | null = null;
  private loaded: Promise<void> | null = null;

  constructor(
    private readonly engine: EngineClient,
    private readonly dataUrl: string,
    /** The first that starts answers. Measured in docs/decisions/0002: no GPU is worth its second context. */
    private readonly backends: readonly BackendName[] = ['wasm', 'cpu'],
  ) {}

  /** The weights that answer now. */
  get presentModel(): ModelWeights | null {
    return this.model;
  }

  /** These weights answer from now on. Rejects with 'backend-unavailable' when no backend starts. */
  loadModel(model: ModelWeights): Promise<void> {
    this.model = model;
    this.loaded = this.loadOnFirstThatStarts(model, this.backends);
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

  /** @param ink 784 intensities in [0,1], row-major */
  async read(ink: Float32Array): Promise<Reading> {
    await this.ensureLoaded();
    return this.engine.call('classify', { ink });
  }

  /** @param inks 784 intensities each, one after the other @returns ten probabilities each */
  async classifyMany(inks: Float32Array): Promise<Float32Array> {
    await this.ensureLoaded();
    return (await this.engine.call('classify-many', { inks })).probabilities;
  }

  async showTestImage(index: number): Promise<TestImage> {
    await this.ensureLoaded();
    return this.engine.call('show-test-image', { index, dataUrl: this.dataUrl });
  }

  varyImages(augmentation: Augmentation, seed: number): Promise<VariationExamples> {
    return this.engine.call('vary-images', { augmentation, seed, dataUrl: this.dataUrl });
  }

  /** After this the worker lives and its backend has started. */
  async ensureLoaded(): Promise<void> {
    if (this.engine.alive && this.loaded) return this.loaded;
    if (this.model) await this.loadModel(this.model);
  }
}
