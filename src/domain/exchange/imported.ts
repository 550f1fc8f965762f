// Declares what a file can turn out to hold, and why one is refused. It is plain data, since another thread reads the files.

import type { WeightArray, ModelWeights } from '../model/model-weights.ts';
import type { NetworkProblem } from '../network/network-problems.ts';
import type { ModelFormat } from './exported.ts';
import type { ModelFacts } from './model-facts.ts';

export type Imported =
  | { kind: 'model'; model: ImportedModel }
  /** They are kept digits, runs or an experiment, as the text that their own readers check. */
  | { kind: 'digits' | 'runs' | 'experiment'; text: string }
  /** The page's own way for pictures takes it. */
  | { kind: 'picture' }
  | { kind: 'refused'; problem: ImportProblem };

export interface ImportedModel {
  model: ModelWeights;
  format: ModelFormat;
  /** The file has this name. */
  file: string;
  /** A file of ours has them; null in all others. */
  facts: ModelFacts | null;
  /** It is a kept run of ours, unchecked; null in all other files. */
  run: unknown;
  /** The file gave logits or their logarithms, and softmax was put behind them. */
  softmaxAdded: boolean;
  /**
   * Holds the weights once more for a file that may have flattened its maps channel by channel, which it does not say itself;
   * null where there is no doubt.
   */
  channelsFirst: WeightArray[] | null;
}

/** Layers are counted from 1 as in the file, its input left out, and named by the class or operator that the file has. */
export type ImportProblem =
  /** Nothing known begins like this file. */
  | { problem: 'unknown-file'; file: string }
  /** The browser does not hand out its bytes, as those of a folder or of a file that is no longer there. */
  | { problem: 'unreadable'; file: string }
  /** It is a model of a kind that cannot be read, for which the sentence names a way round. */
  | { problem: 'other-format'; file: string; format: 'pytorch' | 'saved-model' | 'graph-model' | 'python' }
  /** It ends early, or does not hold what its own header says. */
  | { problem: 'damaged'; file: string; part: string }
  | { problem: 'too-large'; file: string; bytes: number; most: number }
  /** A zip that asks for a password cannot be opened. */
  | { problem: 'encrypted'; file: string }
  /** It has weights and says nothing of the layers that they belong to. */
  | { problem: 'weights-only'; file: string }
  /** Each of these files holds something of its own. */
  | { problem: 'several'; files: string[] }
  /** These files must be chosen together with it. */
  | { problem: 'files-missing'; file: string; names: string[] }
  | { problem: 'newer-version'; file: string; version: string }
  /** Sides are null where the file leaves them open. */
  | { problem: 'input-shape'; shape: (number | null)[] }
  | { problem: 'branches' }
  | { problem: 'unknown-layer'; at: number; layer: string }
  | { problem: 'unknown-setting'; at: number; layer: string; setting: string; value: string }
  /** `expected` and `found` are shapes; `found` is null where the weight is missing. */
  | {
      problem: 'weights';
      at: number;
      layer: string;
      weight: string;
      expected: number[];
      found: number[] | null;
    }
  | { problem: 'not-finite'; at: number; layer: string; weight: string }
  /** It has become a network of ours that cannot be trained here; `layer` names the one at which the problem lies. */
  | { problem: 'network'; layer: string | null; network: NetworkProblem }
  /** It took too long, or too much memory. */
  | { problem: 'gave-up' };

/** Readers throw it; whoever reads files turns it into `refused`. */
export class ImportRefused extends Error {
  constructor(readonly problem: ImportProblem) {
    super(`The file was refused: ${JSON.stringify(problem)}`);
    this.name = 'ImportRefused';
  }
}
