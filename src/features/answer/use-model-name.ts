// Names the model that answers, in the language of the page.

import { useStore } from 'zustand';
import { percent } from '../../i18n/percent.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { modelStrings } from './model-strings.ts';

/** @returns what stands behind "Model:", such as "run 3, best epoch 7" */
export function useModelName(store: PresentModelStore): string {
  const { models } = useStrings(modelStrings);
  const language = useLanguage();
  const source = useStore(store, (state) => state.source);
  const arriving = useStore(store, (state) => state.arriving);
  const accuracy = useStore(store, (state) => state.shippedAccuracy);
  switch (source.kind) {
    case 'none':
      return arriving ? models.arriving : models.none;
    case 'shipped':
      return accuracy === null ? models.shipped : models.shippedWith(percent(accuracy));
    case 'saved':
      return models.saved(source.epoch, new Date(source.savedAt).toLocaleDateString(language));
    case 'training':
      return models.training(source.epoch);
    case 'trained':
      return (source.best ? models.trainedBest : models.trained)(source.run, source.epoch);
    case 'taught':
      return models.taught(source.digits);
    case 'imported':
      return source.name;
  }
}
