// Applies an activation to one sum, by the formula that Keras documents for it.

const FORMULAS: Record<string, (sum: number) => number> = {
  relu: (sum) => Math.max(0, sum),
  elu: (sum) => (sum > 0 ? sum : Math.expm1(sum)),
  sigmoid: (sum) => 1 / (1 + Math.exp(-sum)),
  tanh: Math.tanh,
};

/**
 * @param activation Keras's name
 * @returns the activation of the sum; the sum itself for an activation of several numbers, as softmax, and for 'linear'
 */
export function activated(activation: string, sum: number): number {
  return FORMULAS[activation]?.(sum) ?? sum;
}
