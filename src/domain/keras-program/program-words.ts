// Declares the words of the Python program and of the notebook. Domain has no language of its own; src/i18n/notebook-strings.ts has them in
// both.

/** These are the parts in which the program and the notebook come, in their order. */
export type PartName =
  | 'settings'
  | 'options'
  | 'install'
  | 'backend'
  | 'data'
  | 'devices'
  | 'network'
  | 'augmentation'
  | 'optimizer'
  | 'training'
  | 'curves'
  | 'best'
  | 'digits'
  | 'comparison';

export interface PartWords {
  heading: string;
  /** Each is a whole sentence, at most 110 letters long. */
  sentences: readonly string[];
}

/** The options of the program, without their dashes. */
export type OptionName =
  | 'epochs'
  | 'images'
  | 'batch-size'
  | 'learning-rate'
  | 'seed'
  | 'data-parallel'
  | 'digits'
  | 'save'
  | 'curves'
  | 'history'
  | 'coordinator'
  | 'hosts'
  | 'host';

export interface ProgramWords {
  /** It stands between two sentences of a paragraph. */
  between: string;
  /** It says what the program is and where it comes from, sentence by sentence. */
  about: readonly string[];
  /** It says how the program is started. */
  started: readonly string[];
  parts: Readonly<Record<PartName, PartWords>>;
  options: Readonly<Record<OptionName, string>>;
  /** What Keras does otherwise than Digit Lab. */
  differences: {
    /** Batch normalization has another momentum in its first steps. */
    batchNormalization: string;
    /** Momentum of SGD holds the learning rate, which changes. */
    sgdMomentum: string;
    /** Keras draws other random numbers. */
    randomness: string;
    /** It stands before the names of the settings that are left out. */
    notVaried: string;
    elastic: string;
    penWidth: string;
    penStyles: string;
    nonDigits: string;
  };
  problems: {
    outOfRange: string;
    hostsTogether: string;
    onlyJax: string;
    divisible: string;
    notDigits: string;
    noMatplotlib: string;
    noPageFigures: string;
  };
}
