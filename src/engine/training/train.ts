// The training loop: epochs over shuffled batches, validation, early stopping, and what it tells on the way. It reads
// from the device at most four times a second, lets messages in after every batch, and gives back what it took.

import type { Sequential } from '@tensorflow/tfjs-layers';
import { onlyVaried, type RunAugmentation } from '../../domain/augmenting/augmentation.ts';
import { CodedError } from '../../domain/coded-error.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { ModelWeights, ResumePoint } from '../../domain/model/model-weights.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import type { EndReason, RunEvent } from '../../domain/run/run.ts';
import { countOf, runSplit } from '../../domain/experiment/splits.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import { isContextLost } from '../backends/context-loss.ts';
import { safeEpsilon } from '../backends/precision.ts';
import { variationBy } from '../batches/augmented-images.ts';
import { SingleTrainer } from './batch-trainer.ts';
import { sliceImages } from '../batches/batches.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';
import { EarlyStopping } from './early-stopping.ts';
import { calibrateFamiliarity } from '../reading/familiarity.ts';
import { evaluate } from '../reading/evaluate.ts';
import { buildNetwork, readWeights, writeWeights } from '../network/build-network.ts';
import { createOptimizer } from './optimizers/create-optimizer.ts';
import type { Helpers } from './parallel/helpers.ts';
import { ParallelTrainer } from './parallel/parallel-trainer.ts';
import type { LossAndAccuracy } from '../batches/running-mean.ts';
import { trainEpoch } from './train-epoch.ts';
import { Speedometer } from './speedometer.ts';
import { TrainingStep } from './training-step.ts';

export type TrainEvent =
  RunEvent | { type: 'checkpoint'; epoch: number; batch: number; weights: ModelWeights; epochEnd: boolean };

export interface TrainControl {
  /** Null when the run may go on. */
  waitIfPaused(): Promise<void> | null;
  /** A macrotask, so that Stop and Pause are seen within one batch. */
  yieldToMessages(): Promise<void>;
}

export interface TrainOptions {
  network: NetworkSpec;
  config: TrainingConfig;
  /** At least config.imageCount images; of those used the tail validates. */
  images: DigitImages;
  /** Looked at once, after the run. */
  test: DigitImages | null;
  /** Ends training within one batch. */
  signal: AbortSignal;
  /** Ends the evaluation on the test images too. */
  testSignal?: AbortSignal;
  control: TrainControl;
  /** Milliseconds. */
  now: () => number;
  resumeFrom: ResumePoint | null;
  /** Other engines that share each batch; joined by the run. */
  helpers?: Helpers | null;
  /** For tests of what follows validation. */
  validate?: (model: Sequential, epoch: number) => Promise<LossAndAccuracy | null>;
}

export interface TrainOutcome {
  /** Weights of the best epoch; those of the end when a stop came before the first epoch was done; null after divergence. */
  best: ModelWeights | null;
}

/** @throws CodedError 'no-validation-images', or 'backend-lost' when the GPU went away */
export async function* trainNetwork(options: TrainOptions): AsyncGenerator<TrainEvent, TrainOutcome> {
  const { config, images, resumeFrom, signal, control } = options;
  const { training, validation } = runSplit(config);
  if (countOf(validation) < 1 || countOf(training) < 1)
    throw new CodedError('no-validation-images', 'validationSplit');

  const trainImages = sliceImages(images, training);
  const checkImages = sliceImages(images, validation);
  const { seed, epochs } = config;
  const augmentation = config.augmentation && { settings: config.augmentation, seed, epochs };
  const learnFrom = digitSource(trainImages, variationBy(augmentation));
  const checkWith = digitSource(checkImages);
  /** The same images, warped the same way after every epoch; null where a run has no augmentation. */
  const checkWarped = augmentation && digitSource(checkImages, variationBy(whereVaried(augmentation)));
  const epsilon = safeEpsilon();
  const model = buildNetwork(options.network, config.seed);
  const step = new TrainingStep(model, createOptimizer(config, epsilon), epsilon);
  const stopping = new EarlyStopping(config.patience, resumeFrom?.best);
  const speed = new Speedometer(options.now);
  const yieldToMessages = () => control.yieldToMessages();
  const evaluateOn = (source: DigitSource) => evaluate(model, source, { epsilon, signal, yieldToMessages });
  const copyWeights = async () => {
    const weights = await readWeights(model, options.network);
    if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
    return { ...weights, trainedOn: training.end };
  };

  try {
    if (resumeFrom) writeWeights(model, resumeFrom.weights);
    yield { type: 'preparing', what: 'first-batch' };
    const { helpers } = options;
    await helpers?.join({
      network: options.network,
      seed: config.seed,
      epsilon,
      images: trainImages,
      augmentation,
    });
    const trainer = helpers
      ? new ParallelTrainer(step, learnFrom, helpers)
      : new SingleTrainer(step, learnFrom);
    let reason: EndReason = 'last-epoch';
    const firstEpoch = (resumeFrom?.epochsDone ?? 0) + 1;
    for (let epoch = firstEpoch; epoch <= config.epochs; epoch++) {
      const trained = yield* trainEpoch({
        ...options,
        epoch,
        count: countOf(training),
        step,
        trainer,
        copyWeights,
        speed,
      });
      if (typeof trained === 'string') {
        reason = trained;
        break;
      }
      yield { type: 'validating', epoch };
      const validated = await (options.validate?.(model, epoch) ?? evaluateOn(checkWith));
      if (!validated || signal.aborted) {
        reason = 'stopped';
        break;
      }
      if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
      if (!Number.isFinite(validated.loss)) {
        reason = 'diverged';
        break;
      }
      const warped = checkWarped && (await evaluateOn(checkWarped));
      const weights = await copyWeights();
      speed.otherWork();
      const best = stopping.observe(epoch, validated.loss, weights);
      yield {
        type: 'epoch-done',
        best,
        epoch,
        loss: trained.loss,
        accuracy: trained.accuracy,
        valLoss: validated.loss,
        valAccuracy: validated.accuracy,
        ...(warped && { warpedLoss: warped.loss, warpedAccuracy: warped.accuracy }),
        seconds: speed.seconds,
      };
      yield { type: 'checkpoint', epoch, batch: trained.batches, weights, epochEnd: true };
      if (stopping.shouldStop) {
        reason = 'converged';
        break;
      }
    }

    const finished = stopping.bestWeights !== null;
    let best = stopping.bestWeights ?? (reason === 'stopped' ? finite(await copyWeights()) : null);
    if (best) writeWeights(model, best);
    let test: LossAndAccuracy | null = null;
    if (finished && best) {
      const rule = await calibrateFamiliarity(model, checkWarped ?? checkWith, {
        signal: options.testSignal,
        yieldToMessages,
      });
      if (rule) best = { ...best, familiarity: rule };
    }
    if (finished && options.test) {
      yield { type: 'evaluating-test' };
      const testWith = digitSource(options.test);
      try {
        test = await evaluate(model, testWith, { epsilon, signal: options.testSignal, yieldToMessages });
      } finally {
        testWith.dispose();
      }
    }
    yield { type: 'ended', reason, bestEpoch: stopping.bestEpoch, test };
    return { best };
  } finally {
    learnFrom.dispose();
    checkWith.dispose();
    step.dispose();
    model.dispose();
  }
}

function whereVaried(run: RunAugmentation): RunAugmentation {
  return { ...run, settings: onlyVaried(run.settings) };
}

function finite(model: ModelWeights): ModelWeights | null {
  return model.weights.every(({ values }) => values.every(Number.isFinite)) ? model : null;
}
