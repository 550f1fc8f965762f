// What the page's features may ask of the workers: types only, so that a feature never holds a worker.

import type { Augmentation } from '../domain/augmenting/augmentation.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import type { Explanation } from '../domain/inside/cover.ts';
import type { InspectedLayer } from '../domain/inside/inspected.ts';
import type { Layout, Place } from '../domain/inside/layout.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import type { Taught } from '../domain/kept/taught.ts';
import type { TrainingConfig } from '../domain/experiment/training-config.ts';
import type { Reading } from '../domain/reading/reading.ts';
import type { VariationExamples } from '../domain/augmenting/variation-examples.ts';
import type { EvaluatedImages, ForcedBackend, TestImage, WorkerEvent } from '../protocol/messages.ts';

export interface TrainRequest {
  network: NetworkSpec;
  config: TrainingConfig;
  resumeFrom: ResumePoint | null;
  backend: ForcedBackend;
}

/** Rejections are WireErrors, as in protocol/wire-error.ts. */
export interface TrainingService {
  /** Settles when the run has ended, whatever the reason; events arrive in order before that. */
  train(request: TrainRequest, listen: (event: WorkerEvent) => void): Promise<ModelWeights | null>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  /** A test image with what the model of the finished run answers for it. */
  showTestImage(index: number): Promise<TestImage>;
  /** A few training images before and after a run with these settings varies them. */
  varyImages(augmentation: Augmentation, seed: number): Promise<VariationExamples>;
}

export interface ClassificationService {
  /** What the model says of 784 intensities in [0,1]. */
  read(ink: Float32Array): Promise<Reading>;
}

export interface BatchClassificationService {
  /** Ten probabilities for each 784 intensities, in one pass. */
  classifyMany(inks: Float32Array): Promise<Float32Array>;
}

export interface TeachingService {
  /** Whether there is a model to teach. */
  readonly hasModel: boolean;
  /** @returns null when it was stopped; `listen` hears the steps that are done */
  teach(
    digits: readonly KeptDigit[],
    listen: (progress: { step: number; steps: number }) => void,
  ): Promise<Taught | null>;
  stopTeaching(): Promise<void>;
}

export interface EvaluationService {
  /** @returns null when it was stopped; `shipped` evaluates the model that came with the page */
  evaluate(
    which: 'present' | 'shipped',
    of: EvaluatedImages,
    listen: (progress: { done: number; total: number }) => void,
  ): Promise<Evaluated | null>;
  stopEvaluating(): Promise<void>;
}

/** All about the model that answers now. */
export interface InspectionService {
  layers(): Promise<readonly InspectedLayer[]>;
  /** What each layer answers to 784 intensities. */
  inspect(ink: Float32Array): Promise<Float32Array[]>;
  explain(ink: Float32Array, digit: number): Promise<Explanation>;
  layOut(): Promise<Layout>;
  findPlace(ink: Float32Array): Promise<Place>;
}
