/** A share with one decimal, as all probabilities on the page. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
