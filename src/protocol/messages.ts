// The one typed table of what page and worker say to each other. A row that one side forgets does not compile.

import type { Failure } from '../domain/coded-error.ts';
import type { Augmentation } from '../domain/augmenting/augmentation.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
import type { Evaluated } from '../domain/evaluation/evaluated.ts';
import type { Explanation } from '../domain/inside/cover.ts';
import type { InspectedLayer } from '../domain/inside/inspected.ts';
import type { Layout, Place } from '../domain/inside/layout.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { ModelWeights, ResumePoint } from '../domain/model/model-weights.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import type { BackendName, MeasuredEngine, Preparation } from '../domain/run/run.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import type { BatchPart, GradientShare, HelperTask } from '../engine/training/parallel/shared-batch.ts';
import type { Taught } from '../domain/kept/taught.ts';
import type { TrainingConfig } from '../domain/experiment/training-config.ts';
import type { Reading } from '../domain/reading/reading.ts';
import type { VariationExamples } from '../domain/augmenting/variation-examples.ts';

/** Raised whenever a row changes; an offline page can meet a newer worker. */
export const PROTOCOL_VERSION = 5;

export type ForcedBackend = BackendName | null;

export interface TestImage {
  index: number;
  label: number;
  /** 784 bytes, row-major. */
  pixels: Uint8Array;
  probabilities: number[];
}

export type EvaluatedImages =
  { kind: 'test' } | { kind: 'validation' } | { kind: 'given'; images: DigitImages };

export type TeachingEvent =
  { type: 'preparing'; what: Preparation } | { type: 'teaching'; step: number; steps: number };

/** Images that have been read, of all that will. */
export interface EvaluationProgress {
  done: number;
  total: number;
}

/** Every call: what it takes, what it answers, and what it tells before that, where it tells anything. */
export interface Calls {
  /** One run at a time, from its first byte of data to its last test image. */
  train: {
    takes: {
      network: NetworkSpec;
      config: TrainingConfig;
      dataUrl: string;
      backend: ForcedBackend;
      /** What an earlier visit measured; it spares the measurement. */
      remembered: MeasuredEngine | null;
      /** How many workers share a batch, where it is not left to the measurement. */
      workers: number | null;
      /** Where to go on after a lost worker: the weights and how many epochs they have seen. */
      resumeFrom: ResumePoint | null;
    };
    answers: { best: ModelWeights | null };
    tells: TrainEvent;
  };
  /** Refused with 'not-ready' where no run goes on, as `resume` is. */
  pause: { takes: null; answers: null };
  resume: { takes: null; answers: null };
  /**
   * Ends training within one batch, or a lesson. Training that was ended is followed by the final pass over validation and test
   * images, which another `stop` ends within one chunk of them.
   */
  stop: { takes: null; answers: null };
  /** Fine-tunes on kept digits; `stop` ends it, with null. */
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
  'load-model': { takes: { model: ModelWeights; backend: BackendName }; answers: { backend: BackendName } };
  classify: { takes: { ink: Float32Array }; answers: Reading };
  /** Many drawings in one pass: 784 intensities each, one after the other; ten probabilities each. */
  'classify-many': { takes: { inks: Float32Array }; answers: { probabilities: Float32Array } };
  'show-test-image': {
    takes: { index: number; dataUrl: string };
    answers: TestImage;
  };
  /** A few training images as a run with this augmentation would see them. */
  'vary-images': {
    takes: { augmentation: Augmentation; seed: number; dataUrl: string };
    answers: VariationExamples;
  };
  /** Between workers: gets ready to help with a run; the last task that was taken is the one that counts. */
  'prepare-helper': { takes: HelperTask; answers: null };
  /** Between workers: the gradient of a part of a batch, at these weights. */
  'share-gradient': {
    takes: { weights: Float32Array; part: BatchPart };
    answers: GradientShare;
  };
  /** A model of its own, on many images; `stop-evaluating` ends it, with null. */
  evaluate: {
    takes: { model: ModelWeights; of: EvaluatedImages; dataUrl: string };
    answers: { evaluated: Evaluated | null };
    tells: EvaluationProgress;
  };
  'stop-evaluating': { takes: null; answers: null };
  /** Another model is looked into from now on; the calls below ask about it. */
  'inspect-model': { takes: { model: ModelWeights }; answers: { layers: InspectedLayer[] } };
  /** What each layer answers to a drawing. */
  inspect: { takes: { ink: Float32Array }; answers: { outputs: Float32Array[] } };
  explain: { takes: { ink: Float32Array; digit: number }; answers: { explanation: Explanation } };
  /** Test images on a plane by what the last hidden layer says of them. */
  'lay-out': { takes: { dataUrl: string }; answers: { layout: Layout } };
  'find-place': { takes: { ink: Float32Array; dataUrl: string }; answers: { place: Place } };
  memory: { takes: null; answers: { tensors: number; gpuBytes: number } };
}

export type CallName = keyof Calls;
export type Takes<Name extends CallName> = Calls[Name]['takes'];
export type Answers<Name extends CallName> = Calls[Name]['answers'];
/** `never` for a call that tells nothing. */
export type Tells<Name extends CallName> = {
  [Each in Name]: Calls[Each] extends { tells: infer Event } ? Event : never;
}[Name];

/** What a caller posts: one of the calls, under a number of its own. */
export type ToWorker<Name extends CallName = CallName> = {
  [Each in Name]: { version: number; id: number; call: Each; takes: Takes<Each> };
}[Name];

/** What a worker posts. Events bear the id of the call that they belong to, and count up from 1 within it. */
export type FromWorker =
  | { version: number; kind: 'ready' }
  | { version: number; kind: 'answer'; id: number; answers: unknown }
  | { version: number; kind: 'error'; id: number; error: Failure }
  | { version: number; kind: 'event'; id: number; order: number; event: Tells<CallName> }
  | { version: number; kind: 'alive' }
  | { version: number; kind: 'lost'; error: Failure };
