// Fine-tunes a model on kept digits. Half of every batch is MNIST, so that the model does not forget what it knew. It reports the
// accuracy on both before and after, so that a person can decide which weights to keep.

import * as tf from '@tensorflow/tfjs-core';
import { varyKept } from '../../domain/kept/vary-kept.ts';
import { CodedError } from '../../domain/coded-error.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { Taught } from '../../domain/kept/taught.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import { isContextLost } from '../backends/context-loss.ts';
import { safeEpsilon } from '../backends/precision.ts';
import type { Batch } from '../batches/batches.ts';
import { buildNetwork, freezeNormalization, readWeights, writeWeights } from '../network/build-network.ts';
import { LessonCheck } from './lesson-check.ts';
import { classOdds, mixedBatch } from './mixed-batches.ts';
import { createOptimizer } from './optimizers/create-optimizer.ts';
import { TrainingStep } from './training-step.ts';

export interface TeachOptions {
  model: ModelWeights;
  digits: readonly KeptDigit[];
  /** These images of MNIST are mixed in; the validation images are not among them. */
  mnist: DigitImages;
  validation: DigitImages;
  seed: number;
  signal: AbortSignal;
  yieldToMessages(): Promise<void>;
}

/** Training takes the steps below `steps`; at step `steps` the result is validated. */
export interface TeachEvent {
  step: number;
  steps: number;
}

/** These were found by experiment: with fewer or smaller steps some styles stay misread, with more the model forgets MNIST. */
const STEPS = 160;
export const LESSON_BATCH = 128;
const LEARNING_RATE = 0.0006;
/** So many variations of the kept digits are made once: to draw them costs as much as to train on them. */
const VARIATIONS = 1_024;
const TELL_EVERY = 8;
/** The weights go this far from the old ones to the taught ones: as far as val_accuracy falls by at most MOST_LOST. */
const FRACTIONS = [1, 0.8, 0.6, 0.4, 0.2];
const MOST_LOST = 0.0019;

/**
 * Tells its progress on the way.
 * @returns the fine-tuned model with the figures before and after; null when it was aborted
 * @throws CodedError 'backend-lost' when the WebGL context was lost
 */
export async function* teach({
  model: start,
  digits,
  mnist,
  validation,
  seed,
  signal,
  yieldToMessages,
}: TeachOptions): AsyncGenerator<TeachEvent, Taught | null> {
  const random = seededRandom(seed);
  const epsilon = safeEpsilon();
  const mine = varyKept(digits, VARIATIONS, random);
  const model = buildNetwork(start.network, seed);
  const optimizer = createOptimizer({ optimizer: 'adam', learningRate: LEARNING_RATE }, epsilon);
  const step = new TrainingStep(model, optimizer, epsilon, classOdds(mine, mnist));
  const check = new LessonCheck(model, digits, validation, { epsilon, signal, yieldToMessages });
  try {
    writeWeights(model, start);
    // With statistics of batches half of which are a few kept digits, val_accuracy would be 0.5 points lower.
    freezeNormalization(model);
    yield { step: 0, steps: STEPS };
    const before = await check.figures(start);
    const thresholdBefore = await check.threshold();
    if (!before || thresholdBefore === null) return null;
    for (let done = 0; done < STEPS; done++) {
      if (signal.aborted) return null;
      // The learning rate falls to 0 at the end, so that the weights settle.
      optimizer.learningRate = LEARNING_RATE * (1 - done / STEPS);
      takeStep(step, mixedBatch(mine, mnist, LESSON_BATCH, random));
      if (done % TELL_EVERY === 0) yield { step: done, steps: STEPS };
      await yieldToMessages();
    }
    yield { step: STEPS, steps: STEPS };
    const taught = await readWeights(model, start.network);
    if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
    for (const fraction of FRACTIONS) {
      const weights = between(start, taught, fraction);
      writeWeights(model, weights);
      const after = await check.figures(weights);
      if (!after) return null;
      if (after.valAccuracy < before.valAccuracy - MOST_LOST && fraction !== FRACTIONS.at(-1)) continue;
      const threshold = await check.threshold();
      if (threshold === null) return null;
      const moved = movedThreshold(start, threshold - thresholdBefore);
      return {
        model: { ...weights, ...moved, ...learnedFrom(start, mnist) },
        validationImages: validation.count,
        before,
        after,
      };
    }
    return null;
  } finally {
    check.dispose();
    step.dispose();
    model.dispose();
  }
}

function takeStep(step: TrainingStep, batch: Batch): void {
  const rows = step.run(batch);
  tf.dispose([rows, batch.images, batch.labels]);
}

/**
 * Interpolates linearly between two sets of weights, along which accuracy on both kinds of images stays high (Wortsman et al.
 * 2022). @param fraction 0 gives the old weights, 1 the taught ones
 */
function between(start: ModelWeights, taught: ModelWeights, fraction: number): ModelWeights {
  const weights = taught.weights.map(({ shape, values }, index) => {
    const from = start.weights[index].values;
    return { shape, values: values.map((value, at) => from[at] + (value - from[at]) * fraction) };
  });
  return { network: start.network, weights };
}

/**
 * Moves the old model's threshold by as much as the threshold on plain validation images changed. The images by which it was
 * found are not at hand: they were augmented as in the old model's run.
 */
function movedThreshold({ familiarity }: ModelWeights, by: number): Pick<ModelWeights, 'familiarity'> {
  return familiarity ? { familiarity: { ...familiarity, least: familiarity.least + by } } : {};
}

/** Both the run and the fine-tuning took the first images of MNIST, so the larger number covers both. */
function learnedFrom({ trainedOn }: ModelWeights, mnist: DigitImages): Pick<ModelWeights, 'trainedOn'> {
  return trainedOn === undefined ? {} : { trainedOn: Math.max(trainedOn, mnist.count) };
}
