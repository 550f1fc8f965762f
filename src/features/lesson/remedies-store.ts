// Holds how many of the kept digits each model reads right: the ready-made one, the learner's own run, and the taught one.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvaluationService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { readAll } from '../../domain/evaluation/evaluated.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { LatestOnly } from '../../session/latest-only.ts';

export type Remedy = 'ready-made' | 'own' | 'taught';

export interface Score {
  right: number;
  all: number;
}

/** Loads a model; null stands for one that cannot be had. 'present' is the one that answers now. */
export type RemedyModels = Partial<Record<Remedy, 'present' | (() => Promise<ModelWeights | null>)>>;

export interface RemediesState {
  scores: Partial<Record<Remedy, Score>>;
  measuring: boolean;
  failure: Failure | null;
  /** Measures what is given anew, after what it measures now; a remedy that is left out has no score. */
  measure(digits: readonly KeptDigit[], models: RemedyModels): void;
}

export type RemediesStore = StoreApi<RemediesState>;

/** Measures nothing before it is asked to. */
export function createRemedies(service: Pick<EvaluationService, 'evaluate'>): RemediesStore {
  return createStore<RemediesState>((set) => {
    let asked: { digits: readonly KeptDigit[]; models: RemedyModels } = { digits: [], models: {} };
    const measureOne = async (images: DigitImages, from: RemedyModels[Remedy]): Promise<Score | null> => {
      const model = from === 'present' ? null : await from?.();
      if (model === undefined || (model === null && from !== 'present')) return null;
      const evaluated = await service.evaluate(model, { kind: 'given', images }, () => undefined);
      if (!evaluated) return null;
      const readings = readAll(evaluated);
      return {
        right: readings.filter(({ label, predicted }) => label === predicted).length,
        all: readings.length,
      };
    };
    const measureAll = async () => {
      const { digits, models } = asked;
      if (digits.length === 0) return set({ scores: {}, failure: null });
      set({ measuring: true, failure: null });
      const images = imagesOf(digits);
      const scores: Partial<Record<Remedy, Score>> = {};
      for (const remedy of Object.keys(models) as Remedy[]) {
        const score = await measureOne(images, models[remedy]);
        if (score) scores[remedy] = score;
      }
      set({ scores });
    };
    const measuring = new LatestOnly(() =>
      measureAll()
        .catch((error: unknown) => set({ failure: failureOf(error) }))
        .then(() => set({ measuring: false })),
    );
    return {
      scores: {},
      measuring: false,
      failure: null,
      measure(digits, models) {
        asked = { digits, models };
        measuring.ask();
      },
    };
  });
}

function imagesOf(digits: readonly KeptDigit[]): DigitImages {
  const pixels = new Uint8Array(digits.length * IMAGE_PIXELS);
  digits.forEach(({ picture }, index) => pixels.set(picture, index * IMAGE_PIXELS));
  return { pixels, labels: Uint8Array.from(digits, ({ label }) => label), count: digits.length };
}
