// Writes shares of thousands of images.

/**
 * A hundredth of a per cent is one image of the test set.
 * @param share in [0,1]
 * @returns its percentage with two decimals
 */
export function finePercent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
