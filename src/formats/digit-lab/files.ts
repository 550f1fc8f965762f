// Names the files of a model in the page's own format.

export const MODEL_FILE = 'model.json';
export const WEIGHTS_FILE = 'weights.bin';
export const FACTS_FILE = 'facts.json';
export const RUN_FILE = 'run.json';
export const CARD_FILE = 'README.md';

/** The field `format` of a model.json of ours has it. */
export const MODEL_FORMAT = 'digit-lab-model';
