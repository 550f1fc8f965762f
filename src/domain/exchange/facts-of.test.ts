import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { keptRun } from '../../testing/kept-runs.ts';
import type { ModelCard } from '../model/model-file.ts';
import { factsOfRun, factsOfSaved, factsOfShipped } from './facts-of.ts';
import { readModelFacts } from './read-model-facts.ts';

const GIVEN = { title: 'Tutorial', versions: { 'digit-lab': '0.1.0', tfjs: '4.22.0' } };
const NOW = new Date('2026-11-27T08:00:00Z');
const CARD: ModelCard = {
  ...{ preset: 'robust', seed: 7, epochs: 24, bestEpoch: 20, valLoss: 0.02, valAccuracy: 0.996 },
  ...{ testLoss: 0.022, testAccuracy: 0.995, date: '2026-11-25', versions: { tfjs: '4.21.0' } },
};

test('the figures of a run are those of the epoch whose weights go out', () => {
  const run = keptRun(1);
  const best = run.bestEpoch ?? 0;
  const other = best === 1 ? 2 : 1;
  const { training } = factsOfRun(run, other, GIVEN);
  expect(training).toMatchObject({ epoch: other, epochsDone: 3, valLoss: run.epochs[other - 1].valLoss });
  expect(training).toMatchObject({ testLoss: null, testAccuracy: null });
  expect(factsOfRun(run, best, GIVEN).training?.testAccuracy).toBe(run.test?.accuracy);
});

test('the split of a run counts its images as Keras splits them', () => {
  const run = keptRun(1, { config: { imageCount: 2_000, validationSplit: 0.2 } });
  expect(factsOfRun(run, 1, GIVEN).training?.split).toEqual({ training: 1_600, validation: 400 });
});

test('the model that ships has the settings of its preset, with the seed and versions of its card', () => {
  const { training, date, versions } = factsOfShipped(CARD, GIVEN, NOW);
  const { epochs } = PRESETS.robust.config;
  expect(training).toMatchObject({ preset: 'robust', config: { seed: 7, epochs }, epoch: 20 });
  expect({ date, versions }).toEqual({ date: '2026-11-25', versions: { tfjs: '4.21.0' } });
});

test('a model whose card is missing, or of an unknown preset, goes out without settings', () => {
  expect(factsOfShipped(null, GIVEN, NOW)).toMatchObject({ training: null, date: NOW.toISOString() });
  expect(factsOfShipped({ ...CARD, preset: 'toString' }, GIVEN, NOW).training).toBeNull();
});

test('what is gathered can be read again whole', () => {
  const all = [
    factsOfRun(keptRun(1), 2, GIVEN),
    factsOfShipped(CARD, GIVEN, NOW),
    factsOfSaved('2026-11-26T10:00:00Z', 5, GIVEN),
  ];
  for (const facts of all) expect(readModelFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
});
