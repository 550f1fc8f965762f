// Decides which of MNIST's images train, validate and test. The training images keep MNIST's order: training takes the first
// ones, validation takes the last ones, so that one number, `trainedOn`, says what a model has seen. No image may validate a
// model that learned from it.

export const TRAINING_IMAGES = 60_000;
export const TEST_IMAGES = 10_000;

/** A range holds the images from index `first` up to, but not including, index `end`. */
export interface ImageRange {
  first: number;
  end: number;
}

interface SplitSettings {
  imageCount: number;
  /** This share of the images, in [0,1], validates. */
  validationSplit: number;
}

interface RunSplit {
  training: ImageRange;
  validation: ImageRange;
}

/** The tutorial validates on this many images; no model is evaluated on more, even if it learned from fewer of the others. */
const LARGEST_VALIDATION = 12_000;
/** Every preset validates on at least this many images, which a model without a known `trainedOn` has not seen. */
const KEPT_BY_ALL = 1_200;
/** Fine-tuning on kept digits mixes MNIST into its batches, but none of these last images, on which the tutorial validates. */
const NEVER_MIXED_IN = LARGEST_VALIDATION;
/** Half of those images are enough to tell whether fine-tuning did harm. */
const LARGEST_TEACHING_VALIDATION = 6_000;

/**
 * Splits the images that a run uses, the first `imageCount`: validation takes the last of them, as with Keras's
 * validation_split. Either range can be empty for extreme settings.
 */
export function runSplit({ imageCount, validationSplit }: SplitSettings): RunSplit {
  const end = Math.floor(imageCount * (1 - validationSplit));
  return { training: { first: 0, end }, validation: { first: end, end: imageCount } };
}

/** @returns the number of images in a range; 0 or less where it is empty */
export function countOf({ first, end }: ImageRange): number {
  return end - first;
}

/** @returns how many images of a run train, and how many validate */
export function splitCounts(settings: SplitSettings): { training: number; validation: number } {
  const { training, validation } = runSplit(settings);
  return { training: countOf(training), validation: countOf(validation) };
}

/** @returns whether a model can have learned from this many training images: a whole number above 0, since some must validate */
export function isTrainedOn(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < TRAINING_IMAGES;
}

/**
 * @param trainedOn the model learned from this many training images, the first ones; by default from as many as the preset with
 * the most
 * @returns the training images on which the model may be evaluated: of the last 12,000 those that it did not learn from
 */
export function unseenImages(trainedOn = TRAINING_IMAGES - KEPT_BY_ALL): ImageRange {
  return lastImages(LARGEST_VALIDATION, trainedOn);
}

/** Fine-tuning on kept digits mixes these training images into its batches. */
export const MIXED_IN: ImageRange = { first: 0, end: TRAINING_IMAGES - NEVER_MIXED_IN };

/**
 * @param trainedOn as in unseenImages
 * @returns the training images that compare the model before and after fine-tuning on kept digits: of the last 6,000 those that
 * neither training nor fine-tuning learns from
 */
export function teachingValidation(trainedOn = TRAINING_IMAGES - KEPT_BY_ALL): ImageRange {
  return lastImages(LARGEST_TEACHING_VALIDATION, Math.max(trainedOn, MIXED_IN.end));
}

function lastImages(most: number, trainedOn: number): ImageRange {
  return { first: Math.max(TRAINING_IMAGES - most, trainedOn), end: TRAINING_IMAGES };
}
