// The training loop runs epochs of shuffled batches, validates, stops early and reports on the way. It reads from the device at
// most four times a second, lets messages in after every batch, and disposes every tensor that it made.

import { CodedError } from '../../domain/coded-error.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import type { EndReason } from '../../domain/run/run.ts';
import type { TrainEvent } from '../../domain/run/train-event.ts';
import { isContextLost } from '../backends/context-loss.ts';
import { safeEpsilon } from '../backends/precision.ts';
import type { DigitSource } from '../batches/digit-source.ts';
import { buildNetwork, readWeights, writeWeights } from '../network/build-network.ts';
import { evaluate } from '../reading/evaluate.ts';
import { SingleTrainer } from './batch-trainer.ts';
import { EarlyStopping } from './early-stopping.ts';
import { finalPass } from './final-pass.ts';
import { createOptimizer } from './optimizers/create-optimizer.ts';
import { ParallelTrainer } from './parallel/parallel-trainer.ts';
import { runImages } from './run-images.ts';
import { Speedometer } from './speedometer.ts';
import { trainEpoch } from './train-epoch.ts';
import type { TrainOptions, TrainOutcome } from './train-options.ts';
import { goOnFrom, readState } from './training-state.ts';
import { TrainingStep } from './training-step.ts';

/**
 * Trains a network from its seed, or resumes a run, on the backend in use.
 * @returns the events of the run one by one, then its outcome
 * @throws CodedError 'no-validation-images' when the split leaves a part empty, 'data-invalid' when the run cannot go on from
 * its resume point or start from the weights that were given, 'backend-lost' when the WebGL context was lost
 */
export async function* trainNetwork(options: TrainOptions): AsyncGenerator<TrainEvent, TrainOutcome> {
  const { network, config, resumeFrom, startFrom, signal, control, now, helpers } = options;
  const images = runImages(options.images, config);
  const epsilon = safeEpsilon();
  const model = buildNetwork(network, config.seed);
  const step = new TrainingStep(model, createOptimizer(config, epsilon), epsilon);
  const speed = new Speedometer(now);
  const yieldToMessages = () => control.yieldToMessages();
  const evaluateOn = (source: DigitSource) => evaluate(model, source, { epsilon, signal, yieldToMessages });
  const copyWeights = async () => {
    const weights = await readWeights(model, network);
    if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
    const trainedOn = learnedFrom(images.train.count, startFrom ?? resumeFrom?.weights ?? null);
    return { ...weights, ...(trainedOn !== undefined && { trainedOn }) };
  };

  try {
    if (resumeFrom) goOnFrom(resumeFrom, { network, model, step });
    else if (startFrom) writeWeights(model, startFrom);
    const stopping = new EarlyStopping(config.patience, resumeFrom);
    yield { type: 'preparing', what: 'first-batch' };
    const { train, augmentation, learnFrom, validateOn, validateOnWarped } = images;
    await helpers?.prepare({ network, seed: config.seed, epsilon, images: train, augmentation });
    const trainer = helpers
      ? new ParallelTrainer(step, learnFrom, helpers)
      : new SingleTrainer(step, learnFrom);
    let reason: EndReason;
    for (let epoch = (resumeFrom?.epochsDone ?? 0) + 1; ; epoch++) {
      // A run that was cut off behind its last epoch has only its final pass to go.
      if (stopping.shouldStop || epoch > config.epochs) {
        reason = stopping.shouldStop ? 'converged' : 'last-epoch';
        break;
      }
      const trained = yield* trainEpoch({
        epoch,
        count: train.count,
        config,
        trainer,
        setLearningRate: (rate) => (step.optimizer.learningRate = rate),
        copyWeights,
        speed,
        signal,
        control,
        now,
      });
      if (typeof trained === 'string') {
        reason = trained;
        break;
      }
      yield { type: 'validating', epoch };
      const validated = await (options.validate?.(model, epoch) ?? evaluateOn(validateOn));
      if (!validated || signal.aborted) {
        reason = 'stopped';
        break;
      }
      if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
      if (!Number.isFinite(validated.loss)) {
        reason = 'diverged';
        break;
      }
      const warped = validateOnWarped && (await evaluateOn(validateOnWarped));
      // An epoch that lacks a figure is trained anew when the run goes on.
      if (validateOnWarped && !warped) {
        reason = 'stopped';
        break;
      }
      const state = await readState(model, step);
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
      yield { type: 'checkpoint', epoch, batch: trained.batches, weights, epochEnd: true, state };
    }

    const { bestEpoch, bestWeights } = stopping;
    if (!bestWeights) {
      yield { type: 'ended', reason, bestEpoch, test: null };
      return { best: null };
    }
    writeWeights(model, bestWeights);
    if (options.test) yield { type: 'evaluating-test' };
    const { rule, test } = await finalPass(
      model,
      { validateOn: validateOnWarped ?? validateOn, test: options.test },
      { epsilon, signal: options.finalPassSignal, yieldToMessages },
    );
    yield { type: 'ended', reason, bestEpoch, test };
    return { best: rule ? { ...bestWeights, familiarity: rule } : bestWeights };
  } finally {
    images.dispose();
    step.dispose();
    model.dispose();
  }
}

/** @returns how many of the first training images the run has seen, with what it began with; undefined where nobody knows */
function learnedFrom(images: number, began: ModelWeights | null): number | undefined {
  if (!began) return images;
  return began.trainedOn === undefined ? undefined : Math.max(began.trainedOn, images);
}
