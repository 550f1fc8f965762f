// Fine-tunes a model on kept digits mixed with MNIST: half of every batch each, so that what is new is learned and what
// was known is not forgotten. Tells what it does to both before anyone decides.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { argMax } from '../../domain/arg-max.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { DIGITS, type DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { inksOf, type KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { probabilitiesOf } from '../../domain/reading/probabilities.ts';
import type { Taught, TaughtFigures } from '../../domain/kept/taught.ts';
import { varyKept } from '../../domain/augmenting/vary-kept.ts';
import { isContextLost } from '../backends/context-loss.ts';
import { safeEpsilon } from '../backends/precision.ts';
import { makeBatch, type Batch } from '../batches/batches.ts';
import { Classifier } from '../reading/classify.ts';
import { digitSource } from '../batches/digit-source.ts';
import { evaluate } from '../reading/evaluate.ts';
import { thresholdOf } from '../reading/familiarity.ts';
import { buildNetwork, freezeNormalization, readWeights, writeWeights } from '../network/build-network.ts';
import { createOptimizer } from './optimizers/create-optimizer.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
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
/** Of a class that MNIST's part happens to lack. */
const LEAST_SHARE = 0.01;
/** How far to go from the old weights to the taught ones: as far as validation accuracy falls by no more than this. */
const WAYS = [1, 0.8, 0.6, 0.4, 0.2];
const MOST_LOST = 0.0019;

/** @returns null when it was aborted @throws CodedError 'backend-lost' when the GPU went away */
export async function* teach(options: TeachOptions): AsyncGenerator<TeachEvent, Taught | null> {
  const { model: start, seed, signal, digits } = options;
  const random = seededRandom(seed);
  const epsilon = safeEpsilon();
  const mine = varyKept(digits, VARIATIONS, random);
  const model = buildNetwork(start.network, seed);
  const optimizer = createOptimizer({ optimizer: 'adam', learningRate: LEARNING_RATE }, epsilon);
  const step = new TrainingStep(model, optimizer, epsilon, classOdds(mine, options.mnist));
  try {
    writeWeights(model, start);
    // By the figures of batches half of which are a few kept digits, MNIST would be read worse (0.5 points of val_accuracy).
    freezeNormalization(model);
    yield { step: 0, steps: STEPS };
    const before = await figuresOf(model, start, options);
    const lineBefore = await lineOn(model, options);
    if (!before || lineBefore === null) return null;
    for (let done = 0; done < STEPS; done++) {
      if (signal.aborted) return null;
      // To nothing at the end, so that the last batches settle what the first ones found.
      step.setLearningRate(LEARNING_RATE * (1 - done / STEPS));
      takeStep(step, mixedBatch(mine, options.mnist, random));
      if (done % TELL_EVERY === 0) yield { step: done, steps: STEPS };
      await options.yieldToMessages();
    }
    yield { step: STEPS, steps: STEPS };
    const taught = await readWeights(model, start.network);
    if (isContextLost()) throw new CodedError('backend-lost', 'webgl');
    for (const way of WAYS) {
      const weights = between(start, taught, way);
      writeWeights(model, weights);
      const after = await figuresOf(model, weights, options);
      if (!after) return null;
      if (after.valAccuracy < before.valAccuracy - MOST_LOST && way !== WAYS.at(-1)) continue;
      const line = await lineOn(model, options);
      if (line === null) return null;
      return {
        model: { ...weights, ...movedLine(start, line - lineBefore), ...learnedFrom(options) },
        validationImages: options.validation.count,
        before,
        after,
      };
    }
    return null;
  } finally {
    step.dispose();
    model.dispose();
  }
}

/** Both the run and the lesson took the first images of MNIST. */
function learnedFrom({ model: { trainedOn }, mnist }: TeachOptions): Pick<ModelWeights, 'trainedOn'> {
  return trainedOn === undefined ? {} : { trainedOn: Math.max(trainedOn, mnist.count) };
}

/**
 * Log of how many times more often each class comes in the mixed batches than in MNIST. Added to the logits while the model
 * learns, whatever layers they come from (logit adjustment, Menon et al. 2020), it keeps it from learning that most digits
 * are ones because five ones were taught: without it validation accuracy fell by 1.3 points, with it by 0.4.
 */
function classOdds(mine: DigitImages, mnist: DigitImages): number[] {
  const shareOf = ({ labels, count }: DigitImages, digit: number) =>
    labels.reduce((sum, label) => sum + (label === digit ? 1 : 0), 0) / count;
  return DIGITS.map((digit) => {
    const usual = Math.max(LEAST_SHARE, shareOf(mnist, digit));
    return Math.log((shareOf(mine, digit) + usual) / 2 / usual);
  });
}

/** On the straight way between two sets of weights both are read well for longer (Wortsman et al. 2022). */
function between(start: ModelWeights, taught: ModelWeights, way: number): ModelWeights {
  const weights = taught.weights.map(({ shape, values }, index) => {
    const from = start.weights[index].values;
    return { shape, values: values.map((value, at) => from[at] + (value - from[at]) * way) };
  });
  return { network: start.network, weights };
}

/** @returns where the model would draw the line on the validation images, null when it was aborted */
async function lineOn(
  model: Sequential,
  { validation, signal, yieldToMessages }: TeachOptions,
): Promise<number | null> {
  const images = digitSource(validation);
  try {
    return await thresholdOf(model, images, { signal, yieldToMessages });
  } finally {
    images.dispose();
  }
}

/**
 * The taught model's line to what is no digit is that of the old one, moved by as much as the validation images moved. The
 * images that it was found on are not there: they were varied as the old model's run had it.
 */
function movedLine({ familiarity }: ModelWeights, by: number): Pick<ModelWeights, 'familiarity'> {
  return familiarity ? { familiarity: { ...familiarity, least: familiarity.least + by } } : {};
}

async function figuresOf(
  model: Sequential,
  weights: ModelWeights,
  { digits, validation, signal, yieldToMessages }: TeachOptions,
): Promise<TaughtFigures | null> {
  const images = digitSource(validation);
  const validated = await evaluate(model, images, { epsilon: safeEpsilon(), signal, yieldToMessages });
  images.dispose();
  if (!validated) return null;
  const classifier = Classifier.create(weights);
  try {
    const probabilities = await classifier.classifyMany(inksOf(digits));
    const predicted = digits.map((_, index) => argMax(probabilitiesOf(probabilities, index)));
    return { valAccuracy: validated.accuracy, predicted };
  } finally {
    classifier.dispose();
  }
}

function mixedBatch(mine: DigitImages, mnist: DigitImages, random: () => number): Batch {
  const pixels = new Uint8Array(BATCH * IMAGE_PIXELS);
  const labels = new Uint8Array(BATCH);
  for (let row = 0; row < BATCH; row++) {
    const from = row % 2 === 0 ? mine : mnist;
    const index = Math.floor(random() * from.count);
    pixels.set(from.pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS), row * IMAGE_PIXELS);
    labels[row] = from.labels[index];
  }
  return makeBatch({ pixels, labels, count: BATCH }, Array.from(labels.keys()));
}

function takeStep(step: TrainingStep, batch: Batch): void {
  const rows = step.run(batch);
  tf.dispose([rows, batch.images, batch.labels]);
}
