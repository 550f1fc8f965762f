// Has a model of unknown origin checked in the classifier's worker, between whose chunks drawings are answered.

import type { CheckedModel } from '../domain/exchange/checked-model.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { ClassificationClient } from './classification-client.ts';
import type { EngineClient } from './engine-client.ts';
import type { CheckService } from './services.ts';

export interface CheckClientOptions {
  /** This is the engine client of the classifier. */
  engine: EngineClient;
  classifier: ClassificationClient;
  dataUrl: string;
}

export class CheckClient implements CheckService {
  constructor(private readonly options: CheckClientOptions) {}

  /** @throws CodedError 'data-missing' where the images do not come, 'backend-unavailable' where nothing can compute here */
  async check(models: readonly ModelWeights[]): Promise<CheckedModel | null> {
    const { engine, classifier, dataUrl } = this.options;
    await classifier.ensureStarted();
    return (await engine.call('check-model', { models, dataUrl })).checked;
  }

  async stopChecking(): Promise<void> {
    const { engine } = this.options;
    if (engine.alive) await engine.call('stop-checking', null);
  }
}
