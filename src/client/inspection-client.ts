// Questions about the model that answers now, in the classifier's worker, so that they end neither a run nor its speed.

import { CodedError } from '../domain/coded-error.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import type { ModelWeights } from '../domain/model-weights.ts';
import type { EvaluatedImages } from '../protocol/messages.ts';
import type { ClassificationClient } from './classification-client.ts';
import type { EngineClient } from './engine-client.ts';
import type { EvaluationService } from './services.ts';

const OBEY_WITHIN_MS = 5_000;

export interface InspectionClientOptions {
  /** The classifier's. */
  engine: EngineClient;
  classifier: ClassificationClient;
  dataUrl: string;
  shipped(): Promise<ModelWeights | null>;
}

export class InspectionClient implements EvaluationService {
  private runId = 0;

  constructor(private readonly options: InspectionClientOptions) {}

  async evaluate(
    which: 'present' | 'shipped',
    of: EvaluatedImages,
    listen: (progress: { done: number; total: number }) => void,
  ): Promise<Evaluated | null> {
    const { engine, classifier, dataUrl, shipped } = this.options;
    const model = which === 'present' ? classifier.presentModel : await shipped();
    if (!model) throw new CodedError('not-ready', 'model');
    await classifier.ensureLoaded();
    this.runId += 1;
    const takes = { runId: this.runId, model, of, dataUrl };
    const { evaluated } = await engine.call('evaluate', takes, {
      runId: this.runId,
      listen: (event) => {
        if (event.type === 'evaluating') listen(event);
      },
    });
    return evaluated;
  }

  async stopEvaluating(): Promise<void> {
    await this.options.engine.call('stop-evaluating', null, { withinMs: OBEY_WITHIN_MS });
  }
}
