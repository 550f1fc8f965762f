// Splits the images of a run into training and validation images, as sources of batches.

import { onlyVaried, type RunAugmentation } from '../../domain/augmenting/augmentation.ts';
import { CodedError } from '../../domain/coded-error.ts';
import { countOf, runSplit } from '../../domain/experiment/splits.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { variationBy } from '../batches/augmented-images.ts';
import { sliceImages } from '../batches/batches.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';

export interface RunImages {
  /** These are the training images before augmentation, as the helper workers need them. */
  train: DigitImages;
  augmentation: RunAugmentation | null;
  learnFrom: DigitSource;
  validateOn: DigitSource;
  /** The validation images, all of them augmented and the same after every epoch, are null where a run has no augmentation. */
  validateOnWarped: DigitSource | null;
  dispose(): void;
}

/** @returns sources that the caller disposes @throws CodedError 'no-validation-images' when either part would be empty */
export function runImages(images: DigitImages, config: TrainingConfig): RunImages {
  const split = runSplit(config);
  if (countOf(split.validation) < 1 || countOf(split.training) < 1)
    throw new CodedError('no-validation-images', 'validationSplit');
  const { seed, epochs } = config;
  const augmentation = config.augmentation && { settings: config.augmentation, seed, epochs };
  const train = sliceImages(images, split.training);
  const validation = sliceImages(images, split.validation);
  const learnFrom = digitSource(train, variationBy(augmentation));
  const validateOn = digitSource(validation);
  const validateOnWarped =
    augmentation && digitSource(validation, variationBy(withoutPlainImages(augmentation)));
  return {
    train,
    augmentation,
    learnFrom,
    validateOn,
    validateOnWarped,
    dispose() {
      for (const source of [learnFrom, validateOn, validateOnWarped]) source?.dispose();
    },
  };
}

function withoutPlainImages(run: RunAugmentation): RunAugmentation {
  return { ...run, settings: onlyVaried(run.settings) };
}
