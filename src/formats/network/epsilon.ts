// Brings the batch normalization of a file to the one epsilon that ours has.

import { BATCH_NORMALIZATION_EPSILON } from '../../domain/network/network-spec.ts';

/**
 * @param gamma and variance, one number for each channel
 * @param epsilon that of the file
 * @returns gamma with the other epsilon in it as a factor, so that gamma / sqrt(variance + epsilon) stays what it is, and bit for bit as it
 * is where the epsilon is ours; null where a variance has no root
 */
export function gammaForOurEpsilon(
  gamma: ArrayLike<number>,
  variance: ArrayLike<number>,
  epsilon: number,
): Float64Array | null {
  // A file may have written it as a float32.
  const isOurs = Math.fround(epsilon) === Math.fround(BATCH_NORMALIZATION_EPSILON);
  const hasRoots = Array.from(variance).every(
    (value) => value + BATCH_NORMALIZATION_EPSILON > 0 && value + epsilon > 0,
  );
  if (!hasRoots) return null;
  return Float64Array.from(gamma, (value, channel) =>
    isOurs
      ? value
      : value * Math.sqrt((variance[channel] + BATCH_NORMALIZATION_EPSILON) / (variance[channel] + epsilon)),
  );
}
