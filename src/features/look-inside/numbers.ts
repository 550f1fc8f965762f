// Numbers as this tab writes them, a minus sign where one belongs.

/** @returns the number with two decimals and a true minus sign, which zero never has */
export function short(value: number): string {
  return value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
}

/** As one more term of a sum. */
export function plus(value: number): string {
  return value < 0 ? `− ${short(-value)}` : `+ ${short(value)}`;
}
