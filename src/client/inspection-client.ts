// Evaluates and inspects models in the classifier's worker, so that a run in the trainer's neither ends nor slows down.

import { CodedError } from '../domain/coded-error.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import type { Explanation } from '../domain/inside/cover.ts';
import type { InspectedLayer } from '../domain/inside/inspected.ts';
import type { Layout, Place } from '../domain/inside/layout.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { Answers, EvaluatedImages, EvaluationProgress, Takes } from '../protocol/messages.ts';
import type { ClassificationClient } from './classification-client.ts';
import type { EngineClient } from './engine-client.ts';
import type { EvaluationService, InspectionService } from './services.ts';
import { Stopping, wasStopped } from './stopping.ts';

export interface InspectionClientOptions {
  /** This is the engine client of the classifier. */
  engine: EngineClient;
  classifier: ClassificationClient;
  dataUrl: string;
}

export class InspectionClient implements EvaluationService, InspectionService {
  private inspected: { model: ModelWeights; layers: Promise<InspectedLayer[]> } | null = null;

  private readonly stopping: Stopping;

  constructor(private readonly options: InspectionClientOptions) {
    this.stopping = new Stopping(options.engine, 'stop-evaluating');
  }

  /** @param given is evaluated; null stands for the present model @throws CodedError 'not-ready' before one has come, 'busy' for a second evaluation */
  async evaluate(
    given: ModelWeights | null,
    of: EvaluatedImages,
    listen: (progress: EvaluationProgress) => void,
  ): Promise<Evaluated | null> {
    const { engine, classifier, dataUrl } = this.options;
    this.stopping.begin();
    try {
      const model = given ?? classifier.presentModel;
      if (!model) throw new CodedError('not-ready', 'model');
      await classifier.ensureStarted();
      if (this.stopping.asked) return null;
      const takes = { model, of, dataUrl };
      const { evaluated } = await engine.call('evaluate', takes, { listen });
      return evaluated;
    } catch (error) {
      if (!this.stopping.asked) throw error;
      return null;
    } finally {
      this.stopping.end();
    }
  }

  /** Ends the evaluation that goes on, which then resolves to null. */
  stopEvaluating(): Promise<void> {
    return this.stopping.ask();
  }

  /** @returns the layers of the model that answers now @throws CodedError 'not-ready' before a model has come */
  async layers(): Promise<readonly InspectedLayer[]> {
    const { engine, classifier } = this.options;
    // A worker that died no longer has the model.
    if (!engine.alive) this.inspected = null;
    await classifier.ensureStarted();
    const model = classifier.presentModel;
    if (!model) throw new CodedError('not-ready', 'model');
    if (this.inspected?.model !== model) {
      const layers = engine.call('inspect-model', { model }).then((answers) => answers.layers);
      const inspected = { model, layers };
      this.inspected = inspected;
      layers.catch(() => {
        if (this.inspected === inspected) this.inspected = null;
      });
    }
    return this.inspected.layers;
  }

  async inspect(ink: Float32Array): Promise<Float32Array[]> {
    return (await this.ask('inspect', { ink })).outputs;
  }

  async explain(ink: Float32Array, digit: number): Promise<Explanation> {
    return (await this.ask('explain', { ink, digit })).explanation;
  }

  async layOut(): Promise<Layout> {
    return (await this.ask('lay-out', { dataUrl: this.options.dataUrl })).layout;
  }

  async findPlace(ink: Float32Array): Promise<Place> {
    return (await this.ask('find-place', { ink, dataUrl: this.options.dataUrl })).place;
  }

  /** Hands the model to a worker that has replaced one that died or was stopped, and then asks once more. */
  private async ask<Name extends 'inspect' | 'explain' | 'lay-out' | 'find-place'>(
    name: Name,
    takes: Takes<Name>,
  ): Promise<Answers<Name>> {
    await this.layers();
    try {
      return await this.options.engine.call(name, takes);
    } catch (error) {
      const gone = error instanceof CodedError && error.code === 'not-ready';
      if (!gone && !wasStopped(error)) throw error;
      this.inspected = null;
      await this.layers();
      return this.options.engine.call(name, takes);
    }
  }
}
