// Names the model that a person used last, with which the next visit begins.

import type { WhichWeights } from '../run/saved-run.ts';

export type UsedModel =
  | { kind: 'shipped' }
  /** It is stored under this key, as a model that was taught is. */
  | { kind: 'stored'; key: string }
  | { kind: 'run'; id: string; which: WhichWeights };
