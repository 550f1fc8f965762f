import { expect, test } from 'vitest';
import type { StoredModel } from '../../domain/kept/saved-model.ts';
import { isAnswering, listChoices, type AnsweringRun } from './answering-items.ts';

const TAUGHT: StoredModel = {
  key: 'taught/b',
  epoch: 0,
  valAccuracy: 0.9,
  savedAt: '2026-11-27',
  taughtDigits: 3,
};
const run = (number: number): AnsweringRun => ({ id: `run-${number}`, number, name: '', accuracy: null });

test('the list begins with what ships and what goes on, and the newest run is the first of the runs', () => {
  const choices = listChoices({ stored: [TAUGHT], runs: [run(1), run(2), run(3)], training: 3 });
  expect(choices).toEqual([
    { kind: 'shipped' },
    { kind: 'training', run: 3 },
    { kind: 'stored', model: TAUGHT },
    { kind: 'run', run: run(2) },
    { kind: 'run', run: run(1) },
  ]);
});

test('of two taught models the one in use is checked, and of the runs the one by its number', () => {
  const choice = { kind: 'stored', model: TAUGHT } as const;
  const taught = { kind: 'taught', digits: 3 } as const;
  expect(isAnswering(choice, taught, { kind: 'stored', key: 'taught/b' })).toBe(true);
  expect(isAnswering(choice, taught, { kind: 'stored', key: 'taught/a' })).toBe(false);
  // What will be used in the next visit may be another model than the one that answers now.
  expect(isAnswering(choice, { kind: 'shipped' }, { kind: 'stored', key: 'taught/b' })).toBe(false);
  const trained = { kind: 'trained', run: 2, epoch: 7, best: true } as const;
  expect([1, 2].map((number) => isAnswering({ kind: 'run', run: run(number) }, trained, null))).toEqual([
    false,
    true,
  ]);
});
