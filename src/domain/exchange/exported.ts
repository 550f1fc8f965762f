// Declares what can be exported, and as what.

import type { ModelWeights } from '../model/model-weights.ts';
import type { ModelFacts } from './model-facts.ts';

/** These formats hold weights; a notebook and a Python program are written by `domain/keras-program` without any. */
export type ModelFormat = 'tensorflow-js' | 'keras' | 'keras-h5' | 'onnx' | 'digit-lab';

export interface ModelToExport {
  model: ModelWeights;
  facts: ModelFacts;
  /** It says the same as `facts` in Markdown, in the language of the page. */
  card: string;
  /** It is the kept run as plain data, which an import of our own format brings back; null for a model of no run. */
  run: unknown;
}

export interface NamedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}
