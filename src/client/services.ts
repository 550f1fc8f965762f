// Declares what the page's features may ask of the workers. It has types only, so that a feature never holds a worker.

import type { Augmentation } from '../domain/augmenting/augmentation.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import type { ModelFormat, ModelToExport, NamedFile } from '../domain/exchange/exported.ts';
import type { CheckedModel } from '../domain/exchange/checked-model.ts';
import type { Imported } from '../domain/exchange/imported.ts';
import type { Explanation } from '../domain/inside/cover.ts';
import type { InspectedLayer } from '../domain/inside/inspected.ts';
import type { Layout, Place } from '../domain/inside/layout.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import type { PhotoReading } from '../domain/photo/read-photo.ts';
import type { RgbaImage } from '../domain/photo/grey-image.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import type { Taught } from '../domain/kept/taught.ts';
import type { TrainingConfig } from '../domain/experiment/training-config.ts';
import type { Reading } from '../domain/reading/reading.ts';
import type { VariationExamples } from '../domain/augmenting/variation-examples.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { EvaluatedImages, EvaluationProgress, ForcedBackend, TestImage } from '../protocol/messages.ts';

/** Says what to train, and on which backend; null leaves that to a measurement. */
export interface TrainRequest {
  network: NetworkSpec;
  config: TrainingConfig;
  resumeFrom: ResumePoint | null;
  /** A fresh run starts from these weights; null lets its seed draw them. */
  startFrom: ModelWeights | null;
  backend: ForcedBackend;
}

/** Rejects with CodedErrors, as every service does; `failureOf` reads them. */
export interface TrainingService {
  /**
   * Settles when the run has ended, whatever the reason; events arrive in order before that.
   * @returns the weights of the best epoch; null where there are none
   */
  train(request: TrainRequest, listen: (event: TrainEvent) => void): Promise<ModelWeights | null>;
  /** Rejects with 'not-ready' where no run goes on, as `resume` does. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends training. The final pass over validation and test images follows, which another stop ends too. */
  stop(): Promise<void>;
}

/** Gives images of MNIST to look at, from the classifier's worker, since the trainer's may be busy for minutes. */
export interface ExampleService {
  /** @param index 0 to 9,999 @returns that test image with what the present model answers */
  showTestImage(index: number): Promise<TestImage>;
  /** @returns a few training images, plain and as a run with these settings varies them */
  varyImages(augmentation: Augmentation, seed: number): Promise<VariationExamples>;
}

export interface ClassificationService {
  /** @param ink 784 intensities in [0,1], row-major */
  read(ink: Float32Array): Promise<Reading>;
}

export interface BatchClassificationService {
  /**
   * Classifies many drawings in one pass.
   * @param inks the drawings one after the other, 784 intensities in [0,1] each
   * @returns ten probabilities for each drawing, one drawing after the other
   */
  classifyMany(inks: Float32Array): Promise<Float32Array>;
}

/** Counts the steps of a lesson that are done. */
export interface LessonProgress {
  step: number;
  steps: number;
  /** A step is expected to take so many seconds; it is left out before that is known. */
  stepSeconds?: number;
}

export interface TeachingService {
  /** @param listen hears how many of the steps are done @returns null when it was stopped */
  teach(digits: readonly KeptDigit[], listen: (progress: LessonProgress) => void): Promise<Taught | null>;
  stopTeaching(): Promise<void>;
}

export interface EvaluationService {
  /** @param model is evaluated; null stands for the present one @returns null when it was stopped */
  evaluate(
    model: ModelWeights | null,
    of: EvaluatedImages,
    listen: (progress: EvaluationProgress) => void,
  ): Promise<Evaluated | null>;
  stopEvaluating(): Promise<void>;
}

/** Answers questions about the present model. Each `ink` has 784 intensities in [0,1], row-major. */
export interface InspectionService {
  layers(): Promise<readonly InspectedLayer[]>;
  /** @returns the output of each layer, flat, in the order of `layers` */
  inspect(ink: Float32Array): Promise<Float32Array[]>;
  /** @param digit 0 to 9 @returns what in the drawing speaks for that digit */
  explain(ink: Float32Array, digit: number): Promise<Explanation>;
  /** @returns test images on a plane, by the features of the last hidden layer */
  layOut(): Promise<Layout>;
  /** @returns where the drawing lies on that plane, and its nearest training images */
  findPlace(ink: Float32Array): Promise<Place>;
}

export interface CheckService {
  /**
   * @param models the same network with its weights in different orders, of which one is right
   * @returns in which order, and of which kind of images, it reads digits best; null when it was stopped
   */
  check(models: readonly ModelWeights[]): Promise<CheckedModel | null>;
  stopChecking(): Promise<void>;
}

/** Turns files into what the page can hold, and back. */
export interface FileService {
  /** @param files that belong together, as a person chose them */
  read(files: readonly NamedFile[]): Promise<Imported>;
  /** @param name of the file, without an ending */
  write(format: ModelFormat, given: ModelToExport, name: string): Promise<NamedFile>;
  /** @param inverted whether ink is the other one of dark and light than the picture seems to have @returns its digits, or why none */
  readPhoto(photo: RgbaImage, inverted: boolean): Promise<PhotoReading>;
}
