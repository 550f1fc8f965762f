// Writes shares and probabilities.

/** @param share in [0,1] @returns its percentage with one decimal, such as "99.1 %" */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
