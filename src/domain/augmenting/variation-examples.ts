// Examples of what a run's augmentation makes of images: rows of pictures, one a digit in each.

export interface VariationExamples {
  columns: number;
  /** Each row: columns x 784 bytes. */
  plain: Uint8Array;
  varied: Uint8Array[];
  /** What is no digit; null where a run has none of these. */
  nonDigits: Uint8Array | null;
}
