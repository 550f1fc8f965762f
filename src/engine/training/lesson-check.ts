// Evaluates a model before and after it is fine-tuned on kept digits: on the validation images of MNIST and on those digits.

import type { Sequential } from '@tensorflow/tfjs-layers';
import { argMax } from '../../domain/arg-max.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { inksOf, type KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { TaughtFigures } from '../../domain/kept/taught.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { probabilitiesOf } from '../../domain/reading/probabilities.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';
import { Classifier } from '../reading/classify.ts';
import { evaluate, type EvaluateOptions } from '../reading/evaluate.ts';
import { thresholdOf } from '../reading/familiarity.ts';

/** It evaluates the model's weights as they are at each call; the caller disposes it. */
export class LessonCheck {
  private readonly validation: DigitSource;

  constructor(
    private readonly model: Sequential,
    private readonly digits: readonly KeptDigit[],
    validation: DigitImages,
    private readonly options: EvaluateOptions,
  ) {
    this.validation = digitSource(validation);
  }

  /**
   * @param weights a copy of the model's present weights
   * @returns val_accuracy in [0,1] and the predicted digit of each kept digit; null when it was aborted
   */
  async figures(weights: ModelWeights): Promise<TaughtFigures | null> {
    const validated = await evaluate(this.model, this.validation, this.options);
    if (!validated) return null;
    return { valAccuracy: validated.accuracy, predicted: await this.predictions(weights) };
  }

  /** @returns the threshold of familiarity, in nats, by the plain validation images; null when it was aborted */
  threshold(): Promise<number | null> {
    return thresholdOf(this.model, this.validation, this.options);
  }

  dispose(): void {
    this.validation.dispose();
  }

  private async predictions(weights: ModelWeights): Promise<number[]> {
    const classifier = Classifier.create(weights);
    try {
      const probabilities = await classifier.classifyMany(inksOf(this.digits));
      return this.digits.map((_, index) => argMax(probabilitiesOf(probabilities, index)));
    } finally {
      classifier.dispose();
    }
  }
}
