// How training images are varied: settings of a run, their bounds and what makes one invalid. Never a flip: a mirrored
// digit is none.

export interface Augmentation {
  /** Share of the images that stay as they are. */
  plain: number;
  /** The same in the last quarter of the epochs, when the learning rate is low: what is read in the end is mostly plain. */
  plainAtEnd: number;
  /** Pixels, at most, to each side. */
  shift: number;
  /** Degrees, at most, to each side. */
  rotation: number;
  /** Share by which each axis grows or shrinks, at most; the longer side then becomes 20 px again, as MNIST has it. */
  scale: number;
  /** Sideways per unit of height, at most, to each side. */
  shear: number;
  /** Pixels by which a coarse grid's points move, at most; what lies between follows. */
  elastic: number;
  /** Pixels by which the stroke grows or shrinks, at most. */
  penWidth: number;
  /** Share of the images drawn in a style that MNIST hardly holds, where there is one for their digit. */
  penStyles: number;
  /** Non-digit images, per image of a batch: the network learns to give none of the ten a large probability. */
  nonDigits: number;
}

export type AugmentationSetting = keyof Augmentation;

export const AUGMENTATION_BOUNDS: Record<AugmentationSetting, { min: number; max: number }> = {
  plain: { min: 0, max: 1 },
  plainAtEnd: { min: 0, max: 1 },
  shift: { min: 0, max: 4 },
  rotation: { min: 0, max: 45 },
  scale: { min: 0, max: 0.5 },
  shear: { min: 0, max: 0.6 },
  elastic: { min: 0, max: 4 },
  penWidth: { min: 0, max: 1.5 },
  penStyles: { min: 0, max: 1 },
  nonDigits: { min: 0, max: 0.5 },
};

export const NO_AUGMENTATION: Augmentation = {
  plain: 0,
  plainAtEnd: 0,
  shift: 0,
  rotation: 0,
  scale: 0,
  shear: 0,
  elastic: 0,
  penWidth: 0,
  penStyles: 0,
  nonDigits: 0,
};

/** What serves unseen writers best, by the experiments in docs/handwriting.md. */
export const ROBUST_AUGMENTATION: Augmentation = {
  plain: 0.4,
  plainAtEnd: 0.85,
  shift: 0.5,
  rotation: 12,
  scale: 0.2,
  shear: 0.3,
  elastic: 1.2,
  penWidth: 0.6,
  penStyles: 0.5,
  nonDigits: 0.15,
};

/** How one run varies its images. */
export interface RunAugmentation {
  settings: Augmentation;
  seed: number;
  /** How many the run has at most. */
  epochs: number;
}

const LAST_QUARTER = 0.75;

/** @param epoch from 1 on */
export function settingsInEpoch({ settings, epochs }: RunAugmentation, epoch: number): Augmentation {
  return epoch > epochs * LAST_QUARTER ? { ...settings, plain: settings.plainAtEnd } : settings;
}

/** Nothing plain, and no non-digit images: what shows how varied digits are read. */
export function onlyVaried(settings: Augmentation): Augmentation {
  return { ...settings, plain: 0, plainAtEnd: 0, nonDigits: 0 };
}
