// Defines data augmentation: the settings by which a run varies its training images, and their bounds. Images are never
// flipped, since a mirrored digit is no digit.

export interface Augmentation {
  /** Of the images without a pen style this share, in [0,1], stays as it is. */
  plain: number;
  /** In the last quarter of the epochs, at low learning rates, it is this share: most drawings to be read are plain. */
  plainAtEnd: number;
  /** An image is shifted by at most this many pixels on each axis, either way. */
  shift: number;
  /** An image is rotated by at most this many degrees, either way. */
  rotation: number;
  /** Each axis grows or shrinks by at most this share; then the longer side becomes 20 px again, as in MNIST. */
  scale: number;
  /** A point moves sideways by at most this many pixels per pixel of height, either way. */
  shear: number;
  /** The points of a coarse grid move by at most this many pixels on each axis; what lies between them is interpolated. */
  elastic: number;
  /** The stroke becomes wider or narrower by at most this many pixels. */
  penWidth: number;
  /** This share of the images, in [0,1], gets a pen style that MNIST hardly has, to the end of the run. */
  penStyles: number;
  /** A batch has this many non-digit images per image: the network learns to give none of the ten a large probability. */
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

/** These settings serve unseen writers best, by the experiments in docs/handwriting.md. */
export const ROBUST_AUGMENTATION: Augmentation = {
  plain: 0.3,
  plainAtEnd: 0.85,
  shift: 0.5,
  rotation: 14,
  scale: 0.25,
  shear: 0.35,
  elastic: 1.2,
  penWidth: 0.6,
  penStyles: 0.3,
  nonDigits: 0.2,
};

export interface RunAugmentation {
  settings: Augmentation;
  seed: number;
  /** The run has at most this many epochs. */
  epochs: number;
}

const LAST_QUARTER = 0.75;

/** @param epoch counted from 1 @returns the settings, with `plainAtEnd` as `plain` in the last quarter of the epochs */
export function settingsInEpoch({ settings, epochs }: RunAugmentation, epoch: number): Augmentation {
  return epoch > epochs * LAST_QUARTER ? { ...settings, plain: settings.plainAtEnd } : settings;
}

/** @returns settings that vary every image and add no non-digit images, to measure how varied digits are read */
export function onlyVaried(settings: Augmentation): Augmentation {
  return { ...settings, plain: 0, plainAtEnd: 0, nonDigits: 0 };
}
