import { expect, test } from 'vitest';
import type { VariationExamples } from '../../domain/augmenting/variation-examples.ts';
import { createExperimentStore } from '../../session/experiment-store.ts';
import { createExamplesStore } from './examples-store.ts';

function setUp() {
  const asked: { seed: number; answer(examples: VariationExamples): void; refuse(): void }[] = [];
  let chance = 0;
  const experiment = createExperimentStore();
  const store = createExamplesStore({
    service: {
      varyImages: (_settings, seed) =>
        new Promise((answer, refuse) => {
          asked.push({ seed, answer, refuse: () => refuse(new Error('gone')) });
        }),
    },
    experiment,
    random: () => (chance += 0.125),
  });
  return { store, experiment, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const examples = (columns: number) => ({ columns, varied: [] }) as unknown as VariationExamples;

test('nothing is asked without augmentation, or while a setting is wrong', () => {
  const { store, experiment, asked } = setUp();
  store.getState().show();
  experiment.getState().setAugmented(true);
  experiment.getState().setText('epochs', 'many');
  store.getState().show();
  expect(asked).toHaveLength(0);
  experiment.getState().setText('epochs', '3');
  store.getState().show();
  expect(asked).toHaveLength(1);
});

test('the newest examples show, whichever come last; a failure keeps its code', async () => {
  const { store, experiment, asked } = setUp();
  experiment.getState().setAugmented(true);
  store.getState().show();
  store.getState().show();
  expect(asked[0].seed).not.toBe(asked[1].seed);
  asked[1].answer(examples(2));
  asked[0].answer(examples(1));
  await settled();
  expect(store.getState().examples?.columns).toBe(2);
  store.getState().show();
  asked[2].refuse();
  await settled();
  expect(store.getState().failure).toEqual({ code: 'internal', subject: 'gone' });
});
