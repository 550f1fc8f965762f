// Finds the most frequent mistake of a model, to which the colours of its confusion matrix are scaled.

export interface Mistake {
  label: number;
  predicted: number;
  /** It is the share of the images of this digit, in (0,1]. */
  share: number;
}

/** @param shares a row for each true digit, a column for each predicted one @returns null where nothing is read wrong */
export function largestMistake(shares: readonly (readonly number[])[]): Mistake | null {
  let worst: Mistake | null = null;
  shares.forEach((row, label) =>
    row.forEach((share, predicted) => {
      if (label !== predicted && share > (worst?.share ?? 0)) worst = { label, predicted, share };
    }),
  );
  return worst;
}
