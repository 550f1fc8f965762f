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
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { EvaluatedImages, EvaluationProgress, ForcedBackend, TestImage } from '../protocol/messages.ts';

/** What there is to train. */
export interface TrainRequest {
  network: NetworkSpec;
  config: TrainingConfig;
  resumeFrom: ResumePoint | null;
  backend: ForcedBackend;
}

/** Rejections of every service are CodedErrors; `failureOf` reads them. */
export interface TrainingService {
  /** Settles when the run has ended, whatever the reason; events arrive in order before that. */
  train(request: TrainRequest, listen: (event: TrainEvent) => void): Promise<ModelWeights | null>;
  /** Rejects with 'not-ready' where no run goes on, as `resume` does. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends training; the final pass over validation and test images follows, which another stop ends too. */
  stop(): Promise<void>;
}

/** Images of MNIST to look at. The classifier's worker shows them, since the trainer's may be busy for minutes. */
export interface ExampleService {
  /** @param index 0 to 9,999 @returns that test image with what the model answers that answers drawings now */
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
    listen: (progress: EvaluationProgress) => void,
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
