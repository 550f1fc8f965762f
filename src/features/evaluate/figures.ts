// Shares and losses as this tab writes them.

/** With two decimals: a hundredth of a per cent is one image of the test set. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

export function probability(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
