// Writes two numbers with as many decimals as it takes to see which one is larger.

const MOST_DECIMALS = 8;

/** @returns both with one decimal, and with more where they would look alike */
export function tellApart(one: number, other: number): [string, string] {
  let decimals = 1;
  while (one.toFixed(decimals) === other.toFixed(decimals) && decimals < MOST_DECIMALS) decimals++;
  return [one.toFixed(decimals), other.toFixed(decimals)];
}
