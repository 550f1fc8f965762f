// How a model reads before and after a lesson: the validation images of MNIST, and the kept digits that it was taught.

import type { Sequential } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { inksOf, type KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { TaughtFigures } from '../../domain/kept/taught.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { digitSource, type DigitSource } from '../batches/digit-source.ts';
import { Classifier } from '../reading/classify.ts';
import { evaluate, type EvaluateOptions } from '../reading/evaluate.ts';
import { lineOf } from '../reading/familiarity.ts';

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

  /** @param weights those that the model has now @returns null when it was aborted */
  async figures(weights: ModelWeights): Promise<TaughtFigures | null> {
    const validated = await evaluate(this.model, this.validation, this.options);
    if (!validated) return null;
    return { valAccuracy: validated.accuracy, predicted: await this.predictions(weights) };
  }

  /** @returns the familiarity below which the model would refuse validation images now, null when it was aborted */
  threshold(): Promise<number | null> {
    return lineOf(this.model, this.validation, this.options);
  }

  dispose(): void {
    this.validation.dispose();
  }

  private async predictions(weights: ModelWeights): Promise<number[]> {
    const classifier = Classifier.create(weights);
    try {
      const probabilities = await classifier.classifyMany(inksOf(this.digits));
      return this.digits.map((_, index) => {
        const shares = probabilities.subarray(index * 10, index * 10 + 10);
        return shares.indexOf(Math.max(...shares));
      });
    } finally {
      classifier.dispose();
    }
  }
}
