// Shares of thousands of images as this tab writes them.

/** With two decimals: a hundredth of a per cent is one image of the test set. */
export function finePercent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
