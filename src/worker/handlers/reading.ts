// The model that answers drawings in the classifier worker: whatever weights it was last handed.

import { CodedError } from '../../domain/coded-error.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { BackendName } from '../../domain/run/run.ts';
import { Classifier } from '../../engine/reading/classify.ts';
import type { StartedBackend } from '../started-backend.ts';

export class ReadingModel {
  private classifier: Classifier | null = null;

  constructor(private readonly backend: StartedBackend) {}

  async load(model: ModelWeights, asked: BackendName): Promise<{ backend: BackendName }> {
    const { backend } = await this.backend.start(asked);
    if (this.classifier) this.classifier.load(model);
    else this.classifier = Classifier.create(model);
    return { backend };
  }

  read(ink: Float32Array): Promise<Reading> {
    return this.loaded().read(ink);
  }

  classifyMany(inks: Float32Array): Promise<Float32Array> {
    return this.loaded().classifyMany(inks);
  }

  private loaded(): Classifier {
    if (!this.classifier) throw new CodedError('not-ready', 'model');
    return this.classifier;
  }
}
