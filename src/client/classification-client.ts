// Drawings to probabilities, in a worker of its own, so that an answer never waits for a batch. Remembers the newest
// weights, and hands them to a new worker when the old one is gone.

import type { Augmentation } from '../domain/augmentation.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { ModelWeights } from '../domain/model-weights.ts';
import type { Reading } from '../domain/reading.ts';
import type { VariationExamples } from '../domain/variation-examples.ts';
import type { TestImage } from '../protocol/messages.ts';
import type { EngineClient } from './engine-client.ts';
import type { ClassificationService } from './services.ts';

export class ClassificationClient implements ClassificationService {
  private model: ModelWeights | null = null;
  private loaded: Promise<void> | null = null;

  constructor(
    private readonly engine: EngineClient,
    private readonly dataUrl: string,
    private readonly backend: 'wasm' | 'cpu' = 'wasm',
  ) {}

  get hasModel(): boolean {
    return this.model !== null;
  }

  loadModel(model: ModelWeights): Promise<void> {
    this.model = model;
    this.loaded = this.loadOn(this.backend, model);
    return this.loaded;
  }

  /** No WebGL: one small image is not worth a second context that the trainer fights for. */
  private async loadOn(backend: 'wasm' | 'cpu', model: ModelWeights): Promise<void> {
    try {
      await this.engine.call('load-model', { model, backend });
    } catch (error) {
      const unavailable = error instanceof CodedError && error.code === 'backend-unavailable';
      if (!unavailable || backend === 'cpu') throw error;
      await this.loadOn('cpu', model);
    }
  }

  async read(ink: Float32Array): Promise<Reading> {
    await this.ensureLoaded();
    return this.engine.call('classify', { ink });
  }

  async classify(ink: Float32Array): Promise<number[]> {
    return [...(await this.read(ink)).probabilities];
  }

  async showTestImage(index: number): Promise<TestImage> {
    await this.ensureLoaded();
    return this.engine.call('show-test-image', { index, dataUrl: this.dataUrl });
  }

  varyImages(augmentation: Augmentation, seed: number): Promise<VariationExamples> {
    return this.engine.call('vary-images', { augmentation, seed, dataUrl: this.dataUrl });
  }

  private async ensureLoaded(): Promise<void> {
    if (this.engine.alive && this.loaded) return this.loaded;
    if (this.model) await this.loadModel(this.model);
  }
}
