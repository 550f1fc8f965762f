// Measures calibration, whether an answer with 90 % confidence is right nine times in ten: accuracy in bins of confidence, and
// the expected calibration error.

import type { ImageReading } from './evaluated.ts';

/** All fields but the count of images are in [0,1]. */
export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** The mean confidence is 0 where the bin is empty, and so is the accuracy. */
  confidence: number;
  accuracy: number;
}

export interface Calibration {
  bins: CalibrationBin[];
  /** It is the mean of |accuracy - confidence| over the bins, weighted by images (Naeini et al. 2015; Guo et al. 2017). */
  expectedError: number;
}

const BINS = 10;

/**
 * Sorts readings into ten bins of equal width; a bin includes its upper bound and not its lower one, as in Guo et al. 2017.
 * @param readings at least one, since the expected error of none is NaN
 */
export function calibrate(readings: readonly ImageReading[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, index): CalibrationBin => {
    const from = index / BINS;
    const to = (index + 1) / BINS;
    const within = readings.filter(({ confidence }) => binOf(confidence) === index);
    const mean = (value: (reading: ImageReading) => number) =>
      within.length === 0 ? 0 : within.reduce((sum, reading) => sum + value(reading), 0) / within.length;
    return {
      from,
      to,
      count: within.length,
      confidence: mean(({ confidence }) => confidence),
      accuracy: mean(({ label, predicted }) => Number(label === predicted)),
    };
  });
  const expectedError =
    bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.accuracy - bin.confidence), 0) / readings.length;
  return { bins, expectedError };
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.ceil(confidence * BINS) - 1));
}
