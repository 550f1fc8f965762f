// Which of MNIST's images train, validate and test, for everyone who asks. The training images keep MNIST's order: whoever
// learns takes the first ones, whoever validates takes from the last ones, so that one number, `trainedOn`, says what a model
// has seen. No image validates a model that learned from it.

export const TRAINING_IMAGES = 60_000;
export const TEST_IMAGES = 10_000;

/** Neighbouring images by their index: `first` is among them, `end` is the first behind them. */
export interface ImageRange {
  first: number;
  end: number;
}

/** The settings of a run that say so. */
interface SplitSettings {
  imageCount: number;
  /** Share of them that validates. */
  validationSplit: number;
}

interface RunSplit {
  training: ImageRange;
  validation: ImageRange;
}

/** The tail that the tutorial keeps from training; a model that learned from less is not asked about more. */
const LARGEST_VALIDATION = 12_000;
/** The tail that every preset keeps from training: what a model whose `trainedOn` nobody wrote down has not seen. */
const KEPT_BY_ALL = 1_200;
/** Teaching mixes images into its batches, but not those of this tail, in which the tutorial validates. */
const NEVER_MIXED_IN = LARGEST_VALIDATION;
/** Half of that tail is enough to tell whether a lesson did harm. */
const LARGEST_TEACHING_VALIDATION = 6_000;

/**
 * How a run splits the images that it uses, the first `imageCount`: validation takes their tail, as in Keras's
 * validation_split. Either range can be empty for extreme settings.
 */
export function runSplit({ imageCount, validationSplit }: SplitSettings): RunSplit {
  const end = Math.floor(imageCount * (1 - validationSplit));
  return { training: { first: 0, end }, validation: { first: end, end: imageCount } };
}

/** @returns how many images a range holds; not positive where it is empty */
export function countOf({ first, end }: ImageRange): number {
  return end - first;
}

/** Whether a model can have learned from so many of the training images: some always validate. */
export function isTrainedOn(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < TRAINING_IMAGES;
}

/**
 * The training images on which a model may be evaluated: the last 12,000, of them those that it did not learn from.
 * @param trainedOn how many it learned from, the first ones; where nobody wrote it down, those of the preset with the most
 */
export function unseenImages(trainedOn = TRAINING_IMAGES - KEPT_BY_ALL): ImageRange {
  return lastImages(LARGEST_VALIDATION, trainedOn);
}

/** What a lesson mixes in beside the kept digits. */
export const MIXED_IN: ImageRange = { first: 0, end: TRAINING_IMAGES - NEVER_MIXED_IN };

/**
 * The images on which a lesson compares the model before and after: the last 6,000, of them those that neither the model nor
 * the lesson learns from.
 * @param trainedOn as in unseenImages
 */
export function teachingValidation(trainedOn = TRAINING_IMAGES - KEPT_BY_ALL): ImageRange {
  return lastImages(LARGEST_TEACHING_VALIDATION, Math.max(trainedOn, MIXED_IN.end));
}

function lastImages(most: number, trainedOn: number): ImageRange {
  return { first: Math.max(TRAINING_IMAGES - most, trainedOn), end: TRAINING_IMAGES };
}
