// A reading is what a model gives for one picture.

export interface Reading {
  /** Each digit has one, in order; they sum to 1. */
  probabilities: readonly number[];
  /**
   * It tells how much the picture is like any digit: the logarithm of the sum of the exponentials of the ten logits, whose size
   * softmax removes (the negative free energy of Liu et al. 2020, arXiv 2010.03759).
   */
  familiarity: number;
  /** This is the threshold below which a picture is no digit; it is null where the model has none, as in the middle of a run. */
  leastFamiliarity: number | null;
}

/**
 * The rule is a model's threshold for non-digit images, found on validation images that took no part in training. The names of
 * its fields are in files and must stay.
 */
export interface FamiliarityRule {
  /** A picture with a familiarity below this is no digit. */
  least: number;
  /** This share of those images, in [0,1], falls below it. */
  falseRejects: number;
  /** The threshold was found on this many images. */
  images: number;
}

/** @returns whether a value of unknown origin has the fields of a rule, each a finite number */
export function isFamiliarityRule(value: unknown): value is FamiliarityRule {
  const { least, falseRejects, images } = (value ?? {}) as Partial<FamiliarityRule>;
  return [least, falseRejects, images].every((each) => Number.isFinite(each));
}
