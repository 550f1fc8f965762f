// Holds a model's answers to many labelled images as plain data, and computes the figures that all views of them share.

import { argMax } from '../arg-max.ts';
import { CLASSES, type DigitImages } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { probabilitiesOf } from '../reading/probabilities.ts';

export interface Evaluated {
  images: DigitImages;
  /** Each image has ten, one after the other. */
  probabilities: Float32Array;
  /** This many images fall below the model's threshold for non-digit images; it is null where it has no threshold. */
  refused: number | null;
  /** The answers took this long, without loading. */
  milliseconds: number;
}

export interface ImageReading {
  /** The images evaluated are counted from 0. */
  index: number;
  label: number;
  predicted: number;
  /** It is the probability of the predicted digit. */
  confidence: number;
  /** It is the confidence minus the probability of the second digit, in [0,1]. */
  margin: number;
}

/** @returns a reading for each image, in their order; of digits with equal probability the lower one is predicted */
export function readAll({ images, probabilities }: Evaluated): ImageReading[] {
  return Array.from({ length: images.count }, (_, index) => {
    const ten = probabilitiesOf(probabilities, index);
    const predicted = argMax(ten);
    const second = ten.reduce(
      (best, value, digit) => (digit === predicted ? best : Math.max(best, value)),
      0,
    );
    const confidence = ten[predicted];
    return { index, label: images.labels[index], predicted, confidence, margin: confidence - second };
  });
}

/** @returns the last `count` images with their probabilities; everything where there are no more than that */
export function lastOf(evaluated: Evaluated, count: number): Evaluated {
  const { images, probabilities } = evaluated;
  const from = images.count - count;
  if (from <= 0) return evaluated;
  return {
    ...evaluated,
    images: {
      pixels: images.pixels.subarray(from * IMAGE_PIXELS),
      labels: images.labels.subarray(from),
      count,
    },
    probabilities: probabilities.subarray(from * CLASSES),
  };
}

/**
 * @returns the mean over the images of -log p(true digit), where p is clipped to [1e-7, 1 - 1e-7], as Keras's categorical
 * cross-entropy does
 */
export function meanLoss({ images, probabilities }: Evaluated): number {
  let sum = 0;
  images.labels.forEach((label, index) => {
    const share = probabilities[index * CLASSES + label];
    sum -= Math.log(Math.min(1 - 1e-7, Math.max(1e-7, share)));
  });
  return sum / images.count;
}

/** @returns the share of right answers in [0,1]; NaN where there are no readings */
export function accuracyOf(readings: readonly ImageReading[]): number {
  return readings.filter(({ label, predicted }) => label === predicted).length / readings.length;
}
