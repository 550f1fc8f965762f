// Whether 90 % means right nine times in ten: images in bins of confidence, and the expected calibration error.

import type { ImageReading } from './evaluated.ts';

export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Mean confidence and share of right answers; 0 where the bin is empty. */
  confidence: number;
  accuracy: number;
}

export interface Calibration {
  bins: CalibrationBin[];
  /** Mean of |accuracy - confidence| over the bins, each by its share of the images (Naeini et al. 2015; Guo et al. 2017). */
  expectedError: number;
}

const BINS = 10;

/** Ten bins of equal width; a bin holds its upper bound and not its lower one, as in Guo et al. */
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
