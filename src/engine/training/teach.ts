// Fine-tunes a model on kept digits mixed with MNIST: half of every batch each, so that what is new is learned and what
// was known is not forgotten. Tells what it does to both before anyone decides.

import * as tf from '@tensorflow/tfjs-core';
import { varyKept } from '../../domain/augmenting/vary-kept.ts';
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
  /** Images of MNIST to mix in; the validation images are not among them. */
  mnist: DigitImages;
  validation: DigitImages;
  seed: number;
  signal: AbortSignal;
  yieldToMessages(): Promise<void>;
}

/** At step `steps` it validates. */
export interface TeachEvent {
  step: number;
  steps: number;
}

/** Found by experiment: fewer or smaller steps leave styles misread, more forget MNIST. */
const STEPS = 160;
const BATCH = 128;
const LEARNING_RATE = 0.0003;
/** Variations of the kept digits, made once: drawing them costs as much as learning from them. */
const VARIATIONS = 1_024;
const TELL_EVERY = 8;
/** How far to go from the old weights to the taught ones: as far as validation accuracy falls by no more than this. */
const WAYS = [1, 0.8, 0.6, 0.4, 0.2];
const MOST_LOST = 0.0019;

/** @returns null when it was aborted @throws CodedError 'backend-lost' when the GPU went away */
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
    // By the figures of batches half of which are a few kept digits, MNIST would be read worse (0.5 points of val_accuracy).
    freezeNormalization(model);
    yield { step: 0, steps: STEPS };
    const before = await check.figures(start);
    const thresholdBefore = await check.threshold();
    if (!before || thresholdBefore === null) return null;
    for (let done = 0; done < STEPS; done++) {
      if (signal.aborted) return null;
      // To nothing at the end, so that the last batches settle what the first ones found.
      step.setLearningRate(LEARNING_RATE * (1 - done / STEPS));
      takeStep(step, mixedBatch(mine, mnist, BATCH, random));
      if (done % TELL_EVERY === 0) yield { step: done, steps: STEPS };
      await yieldToMessages();
    }
    yield { step: STEPS, steps: STEPS };
    const taught = await readWeights(model, start.network);
    if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
    for (const way of WAYS) {
      const weights = between(start, taught, way);
      writeWeights(model, weights);
      const after = await check.figures(weights);
      if (!after) return null;
      if (after.valAccuracy < before.valAccuracy - MOST_LOST && way !== WAYS.at(-1)) continue;
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

/** On the straight way between two sets of weights both are read well for longer (Wortsman et al. 2022). */
function between(start: ModelWeights, taught: ModelWeights, way: number): ModelWeights {
  const weights = taught.weights.map(({ shape, values }, index) => {
    const from = start.weights[index].values;
    return { shape, values: values.map((value, at) => from[at] + (value - from[at]) * way) };
  });
  return { network: start.network, weights };
}

/**
 * The taught model's threshold is that of the old one, moved by as much as the validation images moved. The images that it was
 * found on are not there: they were varied as the old model's run had it.
 */
function movedThreshold({ familiarity }: ModelWeights, by: number): Pick<ModelWeights, 'familiarity'> {
  return familiarity ? { familiarity: { ...familiarity, least: familiarity.least + by } } : {};
}

/** Both the run and the lesson took the first images of MNIST. */
function learnedFrom({ trainedOn }: ModelWeights, mnist: DigitImages): Pick<ModelWeights, 'trainedOn'> {
  return trainedOn === undefined ? {} : { trainedOn: Math.max(trainedOn, mnist.count) };
}
