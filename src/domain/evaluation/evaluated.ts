// What a model answered to many labelled images, as plain data, and the few readings that all views of it share.

import { argMax } from '../arg-max.ts';
import { CLASSES, type DigitImages } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { probabilitiesOf } from '../reading/probabilities.ts';

export interface Evaluated {
  images: DigitImages;
  /** There are ten an image, one image after the other. */
  probabilities: Float32Array;
  /** How many images the pad would call no digit; null where the model has no threshold. */
  refused: number | null;
  /** What the answers took, loading aside. */
  milliseconds: number;
}

export interface ImageReading {
  index: number;
  label: number;
  predicted: number;
  /** The probability of the predicted digit. */
  confidence: number;
  /** How far the second digit is behind, in [0,1]. */
  margin: number;
}

/** One reading an image, in their order. The lower digit wins a tie. */
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

/** The last images alone, with what was answered to them. */
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

/** Mean of -log p(true digit), each clipped to [1e-7, 1 - 1e-7] as Keras's categorical cross-entropy does. */
export function meanLoss({ images, probabilities }: Evaluated): number {
  let sum = 0;
  images.labels.forEach((label, index) => {
    const share = probabilities[index * CLASSES + label];
    sum -= Math.log(Math.min(1 - 1e-7, Math.max(1e-7, share)));
  });
  return sum / images.count;
}

/** Share of right answers; NaN where there are none. */
export function accuracyOf(readings: readonly ImageReading[]): number {
  return readings.filter(({ label, predicted }) => label === predicted).length / readings.length;
}
