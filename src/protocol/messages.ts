// Declares every message between the page and its workers in one table. A call that one side forgets does not compile.

import type { Failure } from '../domain/coded-error.ts';
import type { Augmentation } from '../domain/augmenting/augmentation.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
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
import type { BackendName, MeasuredEngine, Preparation } from '../domain/run/run.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { BatchPart, GradientShare, HelperTask } from '../engine/training/parallel/shared-batch.ts';
import type { Taught } from '../domain/kept/taught.ts';
import type { TrainingConfig } from '../domain/experiment/training-config.ts';
import type { Reading } from '../domain/reading/reading.ts';
import type { VariationExamples } from '../domain/augmenting/variation-examples.ts';

/** It is raised whenever a message changes, since an offline page can meet a newer worker. */
export const PROTOCOL_VERSION = 9;

export type ForcedBackend = BackendName | null;

export interface TestImage {
  /** It is 0 to 9,999. */
  index: number;
  label: number;
  /** They are 784 bytes, row-major; 255 is full ink. */
  pixels: Uint8Array;
  /** They are ten, in [0,1]. */
  probabilities: number[];
}

export type EvaluatedImages =
  { kind: 'test' } | { kind: 'validation' } | { kind: 'given'; images: DigitImages };

/**
 * Tells before a long computation how many milliseconds its longest step is expected to take, in which the worker hears and
 * says nothing. Its client waits longer for it then.
 */
export interface StepExpected {
  type: 'step-expected';
  milliseconds: number;
}

export type TeachingEvent =
  { type: 'preparing'; what: Preparation } | { type: 'teaching'; step: number; steps: number } | StepExpected;

/** Counts the images that have been read, and all that will be. */
export interface EvaluationProgress {
  done: number;
  total: number;
}

/**
 * Lists every call: what it takes, what it answers, and the events that it tells before that, where there are any. Each `ink`
 * has 784 intensities in [0,1], row-major; `dataUrl` is the address of the folder with the files of MNIST.
 */
export interface Calls {
  /** Runs one training at a time, from its first byte of data to its last test image. */
  train: {
    takes: {
      network: NetworkSpec;
      config: TrainingConfig;
      dataUrl: string;
      backend: ForcedBackend;
      /** What an earlier visit measured spares the measurement. */
      remembered: MeasuredEngine | null;
      /** This many workers share a batch; null leaves their number to the measurement. */
      workers: number | null;
      /** A run that lost its worker goes on from here; null starts a fresh run. */
      resumeFrom: ResumePoint | null;
      /** A fresh run starts from these weights of the same network; null lets its seed draw them. */
      startFrom: ModelWeights | null;
    };
    answers: { best: ModelWeights | null };
    tells: TrainEvent | StepExpected;
  };
  /** It is refused with 'not-ready' where no run goes on, as `resume` is. */
  pause: { takes: null; answers: null };
  resume: { takes: null; answers: null };
  /**
   * Ends training or teaching within one batch. Training that was ended is followed by the final pass over validation and test
   * images, which another `stop` ends within one chunk of them.
   */
  stop: { takes: null; answers: null };
  /** Fine-tunes a model on kept digits; it answers null when `stop` ended it. */
  teach: {
    takes: {
      model: ModelWeights;
      digits: readonly KeptDigit[];
      seed: number;
      dataUrl: string;
      backend: ForcedBackend;
    };
    answers: { taught: Taught | null };
    tells: TeachingEvent;
  };
  /**
   * Lets these weights answer from now on. `reads` says whether `classify` answers by them at once: before a backend has started
   * it does so in plain JavaScript, but for a network that is too dear for that.
   */
  'load-model': { takes: { model: ModelWeights }; answers: { reads: boolean } };
  /** Starts a backend, which computes all answers from then on; every call about images but `classify` needs it. */
  'start-backend': { takes: { backend: BackendName }; answers: { backend: BackendName } };
  classify: { takes: { ink: Float32Array }; answers: Reading };
  /** Classifies many drawings in one pass: they lie one after the other, and so do the ten probabilities of each. */
  'classify-many': { takes: { inks: Float32Array }; answers: { probabilities: Float32Array } };
  'show-test-image': {
    takes: { index: number; dataUrl: string };
    answers: TestImage;
  };
  /** Gives a few training images as a run with this augmentation would see them. */
  'vary-images': {
    takes: { augmentation: Augmentation; seed: number; dataUrl: string };
    answers: VariationExamples;
  };
  /** The trainer calls it to get a helper worker ready for a run; the newest task counts. */
  'prepare-helper': { takes: HelperTask; answers: null };
  /** The trainer calls it for the gradient of a part of a batch at these weights. */
  'share-gradient': {
    takes: { weights: Float32Array; part: BatchPart };
    answers: GradientShare;
  };
  /** Evaluates the model that comes with the call on many images; it answers null when `stop-evaluating` ended it. */
  evaluate: {
    takes: { model: ModelWeights; of: EvaluatedImages; dataUrl: string };
    answers: { evaluated: Evaluated | null };
    tells: EvaluationProgress;
  };
  'stop-evaluating': { takes: null; answers: null };
  /**
   * Finds out how a model of another program wants its images, and how well it reads digits then; it answers null when
   * `stop-checking` ended it.
   */
  'check-model': {
    takes: {
      /** They hold the same network with its weights in different orders, of which one is right. */
      models: readonly ModelWeights[];
      dataUrl: string;
    };
    answers: { checked: CheckedModel | null };
  };
  'stop-checking': { takes: null; answers: null };
  /** Sets the model that the calls below ask about. */
  'inspect-model': { takes: { model: ModelWeights }; answers: { layers: InspectedLayer[] } };
  /** Gives the output of each layer for a drawing, flat. */
  inspect: { takes: { ink: Float32Array }; answers: { outputs: Float32Array[] } };
  /** Explains what in a drawing speaks for a digit. */
  explain: { takes: { ink: Float32Array; digit: number }; answers: { explanation: Explanation } };
  /** Lays test images out on a plane by the features of the last hidden layer. */
  'lay-out': { takes: { dataUrl: string }; answers: { layout: Layout } };
  /** Finds where a drawing lies on that plane, and its nearest training images. */
  'find-place': { takes: { ink: Float32Array; dataUrl: string }; answers: { place: Place } };
  /** Reads files that belong together, such as a model and its weights; a worker of its own answers this call and the next two. */
  'read-files': { takes: { files: readonly NamedFile[] }; answers: { imported: Imported } };
  /** Writes a model as one file. @see ModelToExport */
  'write-model': {
    takes: { format: ModelFormat; given: ModelToExport; name: string };
    answers: { file: NamedFile };
  };
  /** Finds the digits of a picture. @see readPhoto */
  'read-photo': { takes: { photo: RgbaImage; inverted: boolean }; answers: { reading: PhotoReading } };
  /** Counts the tensors in use, and the bytes of textures on the GPU, 0 on other backends. */
  memory: { takes: null; answers: { tensors: number; gpuBytes: number } };
}

export type CallName = keyof Calls;
export type Takes<Name extends CallName> = Calls[Name]['takes'];
export type Answers<Name extends CallName> = Calls[Name]['answers'];
/** It is `never` for a call that tells nothing. */
export type Tells<Name extends CallName> = {
  [Each in Name]: Calls[Each] extends { tells: infer Event } ? Event : never;
}[Name];

/** A caller posts one of the calls under a number of its own. */
export type ToWorker<Name extends CallName = CallName> = {
  [Each in Name]: { version: number; id: number; call: Each; takes: Takes<Each> };
}[Name];

/** A worker posts these. Events have the id of the call that they belong to, and their order is counted from 1 within it. */
export type FromWorker =
  | { version: number; kind: 'ready' }
  | { version: number; kind: 'answer'; id: number; answers: unknown }
  | { version: number; kind: 'error'; id: number; error: Failure }
  | { version: number; kind: 'event'; id: number; order: number; event: Tells<CallName> }
  | { version: number; kind: 'alive' }
  | { version: number; kind: 'lost'; error: Failure };

/**
 * It is said every few seconds before all else while a worker's program is still on its way. It has no version, since the
 * worker's entry imports nothing.
 */
export interface StillLoading {
  kind: 'loading';
}
