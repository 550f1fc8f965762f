/** A probability with one decimal, as the bars and the answer show it. */
export function percent(probability: number): string {
  return `${(probability * 100).toFixed(1)} %`;
}
