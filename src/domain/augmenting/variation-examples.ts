// These examples show what a run's augmentation makes of images, in rows with one picture for each digit.

export interface VariationExamples {
  columns: number;
  /** Every row has columns x 784 bytes, image after image; this one has the images as they are. */
  plain: Uint8Array;
  varied: Uint8Array[];
  /** These rows have a pen style each; there are none where the run has none. */
  styled: Uint8Array[];
  /** This is one row of non-digit images; it is null where the run has none. */
  nonDigits: Uint8Array | null;
}
