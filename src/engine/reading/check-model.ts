// Finds out how a model of another program wants its images: it reads a few in every way in which people feed such models, and the
// way in which it reads best is taken.

import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { argMax } from '../../domain/arg-max.ts';
import { CHECKED_IMAGES, readsDigits, type CheckedModel } from '../../domain/exchange/checked-model.ts';
import { fedBy, INPUT_WAYS, modelFedBy, scalingOf, type InputWay } from '../../domain/exchange/input-ways.ts';
import { unseenImages } from '../../domain/experiment/splits.ts';
import { CLASSES, type DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE, inkOfBytes } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import type { FamiliarityRule } from '../../domain/reading/reading.ts';
import { sliceImages } from '../batches/batches.ts';
import { digitSource } from '../batches/digit-source.ts';
import { buildNetwork, writeWeights } from '../network/build-network.ts';
import { answersOf } from './answers.ts';
import { calibrateFamiliarity } from './familiarity.ts';
import { imagesAtOnce } from './images-at-once.ts';

const MOST_AT_ONCE = 100;
/** So many images tell the ways apart that are worth all of them. */
const FIRST_LOOK = 50;
const WORTH_A_SECOND_LOOK = 3;
/** Ways that read so many images fewer than the best one are no worse; the loss decides among them. */
const AS_GOOD = 2;
/** The threshold for non-digit images is found on so many images. */
const CALIBRATED_ON = 1_000;
/** No image counts as worse than a guess: one that is misread for sure would else decide between ways that read all others. */
const LEAST_PROBABILITY = 1 / CLASSES;

export interface CheckOptions {
  signal: AbortSignal;
  yieldToMessages(): Promise<void>;
}

interface Tried {
  model: number;
  way: InputWay;
  right: number;
  /** It is the mean cross-entropy, in nats, where no image counts as worse than a guess. */
  loss: number;
}

/**
 * @param models the same network with its weights in different orders
 * @param images MNIST's training images, of which the last ones are read
 * @returns null when it was aborted
 * @throws CodedError 'data-invalid' when the weights are not of their network
 */
export async function checkModel(
  models: readonly ModelWeights[],
  images: DigitImages,
  options: CheckOptions,
): Promise<CheckedModel | null> {
  const chosen = lastOfEach(images, CHECKED_IMAGES / CLASSES);
  const first = await tryWays(
    models,
    everyWay(models),
    sliceImages(chosen, { first: 0, end: FIRST_LOOK }),
    options,
  );
  const again = first && (await tryWays(models, bestOf(first, WORTH_A_SECOND_LOOK), chosen, options));
  const [best] = again ? bestOf(again, 1) : [];
  if (!best) return null;
  const found = { ...best, images: chosen.count };
  const { model, way, right } = found;
  const checked = { model, way, right, images: found.images, familiarity: null };
  const own = models[model];
  if (own.familiarity || !readsDigits(found)) return checked;
  const familiarity = await thresholdFor(modelFedBy(own, way), images, options);
  return familiarity && { ...checked, familiarity };
}

function everyWay(models: readonly ModelWeights[]) {
  return models.flatMap(({ network }, model) =>
    INPUT_WAYS.filter((way) => networkProblems(fedBy(network, way)).length === 0).map((way) => ({
      model,
      way,
    })),
  );
}

/** @returns so many of the ways, the best first; the earlier one of two that are alike */
function bestOf(tried: readonly Tried[], count: number): Tried[] {
  const most = Math.max(...tried.map(({ right }) => right));
  const rank = ({ right }: Tried) => (right >= most - AS_GOOD ? most : right);
  return tried.toSorted((one, other) => rank(other) - rank(one) || one.loss - other.loss).slice(0, count);
}

async function tryWays(
  models: readonly ModelWeights[],
  ways: readonly { model: number; way: InputWay }[],
  images: DigitImages,
  { signal, yieldToMessages }: CheckOptions,
): Promise<Tried[] | null> {
  const tried: Tried[] = [];
  for (const [index, model] of models.entries()) {
    const built = buildNetwork(model.network, 0);
    try {
      writeWeights(built, model);
      const chunk = imagesAtOnce(model.network, MOST_AT_ONCE);
      for (const { way } of ways.filter((each) => each.model === index)) {
        let right = 0;
        let loss = 0;
        for (let first = 0; first < images.count; first += chunk) {
          if (signal.aborted) return null;
          const range = { first, end: Math.min(first + chunk, images.count) };
          const read = await readFed(built, sliceImages(images, range), way);
          right += read.right;
          loss += read.loss / images.count;
          await yieldToMessages();
        }
        tried.push({ model: index, way, right, loss });
      }
    } finally {
      built.dispose();
    }
  }
  return tried;
}

/** Feeds the images as a Rescaling layer in front would. @returns how many are read rightly, and the sum of their losses */
async function readFed(built: Sequential, { pixels, labels, count }: DigitImages, way: InputWay) {
  const { scale, offset } = scalingOf(way);
  const probabilities = tf.tidy(() => {
    const ink = tf.tensor4d(inkOfBytes(pixels), [count, IMAGE_SIDE, IMAGE_SIDE, 1]);
    return answersOf(built, tf.add(tf.mul(ink, scale), offset)).probabilities;
  });
  try {
    const shares = await probabilities.data();
    let right = 0;
    let loss = 0;
    labels.forEach((label, index) => {
      const own = shares.subarray(index * CLASSES, (index + 1) * CLASSES);
      if (argMax(own) === label) right += 1;
      // What is no number is as wrong as a guess.
      loss -= Math.log(Math.max(LEAST_PROBABILITY, own[label] || 0));
    });
    return { right, loss };
  } finally {
    probabilities.dispose();
  }
}

async function thresholdFor(
  model: ModelWeights,
  images: DigitImages,
  options: CheckOptions,
): Promise<FamiliarityRule | null> {
  const built = buildNetwork(model.network, 0);
  const unseen = unseenImages(model.trainedOn);
  const source = digitSource(sliceImages(images, { ...unseen, first: unseen.end - CALIBRATED_ON }));
  try {
    writeWeights(built, model);
    return await calibrateFamiliarity(built, source, options);
  } finally {
    source.dispose();
    built.dispose();
  }
}

/** @returns the last images of each digit, in turns, so that any first few of them are balanced too */
function lastOfEach({ pixels, labels, count }: DigitImages, ofEach: number): DigitImages {
  const found = Array.from({ length: CLASSES }, (): number[] => []);
  for (let index = count - 1; index >= 0; index--)
    if (found[labels[index]].length < ofEach) found[labels[index]].push(index);
  const places = Array.from({ length: ofEach }, (_, turn) =>
    found.flatMap((of) => of.slice(turn, turn + 1)),
  ).flat();
  const chosen = new Uint8Array(places.length * IMAGE_PIXELS);
  places.forEach((place, index) =>
    chosen.set(pixels.subarray(place * IMAGE_PIXELS, (place + 1) * IMAGE_PIXELS), index * IMAGE_PIXELS),
  );
  return { pixels: chosen, labels: Uint8Array.from(places, (place) => labels[place]), count: places.length };
}
