// What a model says of one picture.

export interface Reading {
  /** One a digit; they sum to 1. */
  probabilities: readonly number[];
  /**
   * How much the picture is like any digit: the logarithm of the sum of the exponentials of the ten logits, before softmax
   * takes their size away (the negative free energy of Liu et al. 2020, arXiv 2010.03759).
   */
  familiarity: number;
  /** A picture with less than this is no digit; null where the model was not calibrated, as in the middle of a run. */
  leastFamiliarity: number | null;
}

/**
 * The threshold below which a model calls a picture no digit, found on validation images that took no part in training.
 * The fields' names are in files and must stay.
 */
export interface FamiliarityRule {
  /** The least familiarity of a digit. */
  least: number;
  /** Share of those images that fall below it. */
  falseRejects: number;
  /** How many there were. */
  images: number;
}

/** Whether a value of unknown origin has the fields of a rule, each a finite number. */
export function isFamiliarityRule(value: unknown): value is FamiliarityRule {
  const { least, falseRejects, images } = (value ?? {}) as Partial<FamiliarityRule>;
  return [least, falseRejects, images].every((each) => Number.isFinite(each));
}
