// Writes numbers with two decimals and a true minus sign.

/** @returns the number with two decimals and a true minus sign, which a rounded zero never has */
export function short(value: number): string {
  return value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
}

/** @returns the number as one more term of a sum, such as "− 0.50" */
export function plus(value: number): string {
  return value < 0 ? `− ${short(-value)}` : `+ ${short(value)}`;
}
