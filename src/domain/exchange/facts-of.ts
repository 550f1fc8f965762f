// Gathers what is known of a model beside its weights, from the records of where it comes from.

import { isPresetName, PRESETS } from '../experiment/presets.ts';
import { splitCounts } from '../experiment/splits.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { ModelCard } from '../model/model-file.ts';
import type { SavedRun } from '../run/saved-run.ts';
import type { ModelFacts, TrainingFacts } from './model-facts.ts';

/** These come from the page: what it calls the model, and the versions of its own programs. */
type OfPage = Pick<ModelFacts, 'title' | 'versions'>;

/**
 * @param epoch the weights are of this epoch, counted from 1; the figures on the test images are those of the best one
 */
export function factsOfRun(run: SavedRun, epoch: number, given: OfPage): ModelFacts {
  const record = run.epochs.find((each) => each.epoch === epoch);
  const test = epoch === run.bestEpoch ? run.test : null;
  return {
    ...given,
    date: run.startedAt,
    taughtDigits: 0,
    training: {
      ...{ preset: run.preset, config: run.config, split: splitCounts(run.config), epoch },
      ...{ engine: run.engine, startedFrom: run.startedFrom },
      epochsDone: run.epochs.at(-1)?.epoch ?? 0,
      ...{ valLoss: finiteOrNull(record?.valLoss), valAccuracy: finiteOrNull(record?.valAccuracy) },
      ...{ testLoss: finiteOrNull(test?.loss), testAccuracy: finiteOrNull(test?.accuracy) },
    },
  };
}

/** @param card of the model that ships, which was trained on its preset's settings; it is not checked */
export function factsOfShipped(card: ModelCard | null, given: OfPage, now: Date): ModelFacts {
  return {
    title: given.title,
    date: card?.date ?? now.toISOString(),
    taughtDigits: 0,
    training: card && trainingOf(card),
    versions: card?.versions ?? given.versions,
  };
}

/** @param savedAt when it was taught or stored, in ISO 8601. Its settings are not stored with it */
export function factsOfSaved(savedAt: string, taughtDigits: number, given: OfPage): ModelFacts {
  return { ...given, date: savedAt, taughtDigits, training: null };
}

function trainingOf(card: ModelCard): TrainingFacts | null {
  if (!isPresetName(card.preset)) return null;
  const config = { ...PRESETS[card.preset].config, seed: card.seed };
  return {
    ...{ preset: card.preset, config, split: splitCounts(config) },
    ...{ engine: null, startedFrom: null },
    ...{ epochsDone: card.epochs, epoch: card.bestEpoch ?? card.epochs },
    ...{ valLoss: finiteOrNull(card.valLoss), valAccuracy: finiteOrNull(card.valAccuracy) },
    ...{ testLoss: finiteOrNull(card.testLoss), testAccuracy: finiteOrNull(card.testAccuracy) },
  };
}
