// Declares what the present model needs of its surroundings; tests hand in their own.

import type { SavedModel } from '../domain/kept/saved-model.ts';
import type { ShippedModel } from '../domain/model/model-file.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import type { UsedModel } from '../domain/model/used-model.ts';
import type { Answering } from './model-source.ts';

export interface PresentModelDependencies {
  /** Hands weights to the classifier. */
  load(model: ModelWeights): Promise<void>;
  /**
   * Resolves to the model that was used last; to null where that is the shipped one, to 'unusable' where it is stored no longer,
   * or cannot be used; in some browsers it never settles.
   */
  loadUsed(): Promise<Answering | 'unusable' | null>;
  /** Says that the shipped model was used last, for all that is known before storage has answered. */
  shippedLast: boolean;
  rememberUsed(used: UsedModel): Promise<void>;
  /** Tells other tabs that a model was used, and hears it from them. */
  news: { tell(): void; listen(heard: () => void): void };
  /** @returns what names the stored model */
  save(model: SavedModel): Promise<UsedModel>;
  /** Resolves to null where the page ships no model, and rejects with a CodedError where it does not come. */
  shipped(): Promise<ShippedModel | null>;
  now(): Date;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
}
