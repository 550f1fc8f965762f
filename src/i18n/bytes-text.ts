// Writes how large something is.

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** @returns the size in the unit that suits it, a kilobyte being 1,000 bytes: "812 kB", "1.3 MB" */
export function bytesText(count: number): string {
  let unit = 0;
  let amount = count / 1000;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${amount < 9.95 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[unit]}`;
}
