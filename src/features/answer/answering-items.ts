// Lists what can answer: the model that ships with the page, the run that goes on, what was taught, and the kept runs.

import type { StoredModel } from '../../domain/kept/saved-model.ts';
import type { UsedModel } from '../../domain/model/used-model.ts';
import type { ModelSource } from '../../session/present-model.ts';

/** A kept run whose weights are stored. */
export interface AnsweringRun {
  id: string;
  number: number;
  name: string;
  /** It is the accuracy on the test images in [0,1]; null where the run was not evaluated. */
  accuracy: number | null;
}

export type Choice =
  | { kind: 'shipped' }
  | { kind: 'training'; run: number }
  | { kind: 'stored'; model: StoredModel }
  | { kind: 'run'; run: AnsweringRun };

export interface Choices {
  stored: readonly StoredModel[];
  /** They are ordered by number. */
  runs: readonly AnsweringRun[];
  /** It is the number of the run that goes on; null where none does. */
  training: number | null;
}

/** @returns the choices in the order of the list, in which the newest run is the first of the runs */
export function listChoices({ stored, runs, training }: Choices): Choice[] {
  const others = runs.filter(({ number }) => number !== training);
  return [
    { kind: 'shipped' },
    ...(training === null ? [] : [{ kind: 'training', run: training } as const]),
    ...stored.map((model) => ({ kind: 'stored', model }) as const),
    ...others.toReversed().map((run) => ({ kind: 'run', run }) as const),
  ];
}

/** @returns whether this is what answers now */
export function isAnswering(choice: Choice, source: ModelSource, used: UsedModel | null): boolean {
  switch (choice.kind) {
    case 'shipped':
    case 'training':
      return source.kind === choice.kind;
    case 'stored':
      return (
        (source.kind === 'taught' || source.kind === 'saved' || source.kind === 'imported') &&
        used?.kind === 'stored' &&
        used.key === choice.model.key
      );
    case 'run':
      return source.kind === 'trained' && source.run === choice.run.number;
  }
}
