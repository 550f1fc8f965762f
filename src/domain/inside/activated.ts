// What an activation makes of one sum, by the formula that Keras documents for it.

const FORMULAS: Record<string, (sum: number) => number> = {
  relu: (sum) => Math.max(0, sum),
  elu: (sum) => (sum > 0 ? sum : Math.expm1(sum)),
  sigmoid: (sum) => 1 / (1 + Math.exp(-sum)),
  tanh: Math.tanh,
};

/** @param activation in Keras's words; one that looks at more than one sum, as softmax does, leaves it as it is */
export function activated(activation: string, sum: number): number {
  return FORMULAS[activation]?.(sum) ?? sum;
}
