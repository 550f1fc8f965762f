// Drawings to probabilities, in a worker of its own, so that an answer never waits for a batch. Remembers the newest
// weights, and hands them to a new worker when the old one is gone.

import type { Augmentation } from '../domain/augmentation.ts';
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
  ) {}

  get hasModel(): boolean {
    return this.model !== null;
  }

  loadModel(model: ModelWeights): Promise<void> {
    this.model = model;
    // One small image is answered faster by plain JavaScript than by a second WebGL context that the trainer fights for.
    this.loaded = this.engine.call('load-model', { model, backend: 'cpu' }).then(() => undefined);
    return this.loaded;
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
