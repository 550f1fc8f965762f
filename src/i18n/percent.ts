// Shares and probabilities as the page writes them.

/** With one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
