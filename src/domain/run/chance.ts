// Tells a run that learned something from one whose network does no better than somebody who never looks at the image, and says
// what could be tried after that.

import { countOf, runSplit, TEST_IMAGES } from '../experiment/splits.ts';
import { BOUNDS, DEFAULT_LEARNING_RATE, type TrainingConfig } from '../experiment/training-config.ts';
import type { Run } from './run.ts';

/**
 * Who always answers 1, the most frequent digit, is right so often: on 1,135 of the 10,000 test images, and on 11.24 % of the
 * training images.
 */
const GUESSED_RIGHT = 0.1135;

/** The best of 200 epochs, the most that a run has, passes for learned by luck in less than one run of a hundred. */
const LUCK = 1 / 30_000;

/**
 * Guesses are right as often as a binomial distribution has it, which is summed exactly, since few images make it lopsided.
 * @param accuracy in [0,1], measured on this many images
 * @returns whether luck explains it in less than one case of 30,000
 */
export function isBeyondChance(accuracy: number, images: number): boolean {
  const correct = Math.round(accuracy * images);
  if (!(correct > images * GUESSED_RIGHT)) return false;
  let logarithm = images * Math.log(1 - GUESSED_RIGHT);
  let atLeastAsMany = 0;
  for (let count = 0; count <= images; count++) {
    if (count >= correct) atLeastAsMany += Math.exp(logarithm);
    logarithm += Math.log(((images - count) / (count + 1)) * (GUESSED_RIGHT / (1 - GUESSED_RIGHT)));
  }
  return atLeastAsMany < LUCK;
}

/** @returns whether its best epoch reads better than guesses do: by the test images, or before that by the validation images */
export function hasLearned({
  config,
  epochs,
  bestEpoch,
  result,
}: Pick<Run, 'config' | 'epochs' | 'bestEpoch' | 'result'>): boolean {
  const best = epochs.find(({ epoch }) => epoch === bestEpoch);
  if (!best || !config) return false;
  if (result?.test) return isBeyondChance(result.test.accuracy, TEST_IMAGES);
  return isBeyondChance(best.valAccuracy, countOf(runSplit(config).validation));
}

/** It is what to try when a run learned nothing: this learning rate, or more steps than it took. */
type Remedy = { change: 'rate'; rate: number } | { change: 'steps' };

/** Fewer steps than this are too few for any of the optimizers to get anywhere. */
const FEW_STEPS = 60;

/** @param epochsDone so many epochs the run finished */
export function remedyFor(config: TrainingConfig, epochsDone: number): Remedy {
  const { optimizer, learningRate, batchSize } = config;
  const usual = DEFAULT_LEARNING_RATE[optimizer];
  if (learningRate > 3 * usual || learningRate < usual / 10) return { change: 'rate', rate: usual };
  const steps = Math.ceil(countOf(runSplit(config).training) / batchSize) * epochsDone;
  if (epochsDone > 0 && steps < FEW_STEPS) return { change: 'steps' };
  const smaller = Number((learningRate / 10).toPrecision(3));
  return { change: 'rate', rate: Math.max(BOUNDS.learningRate.min, smaller) };
}
