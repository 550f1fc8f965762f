// Finds the value below which a given share of many values lies.

/** Of more values, so many are taken, evenly: a share of them is off by less than a hundredth. */
const TAKEN = 20_000;

/** @returns the middle of the values; 0 when there are none */
export function median(values: Float32Array): number {
  return quantile(values, 0.5);
}

/** @param share in [0,1] @returns the value below which this share lies; 0 where there are none */
export function quantile(values: Float32Array, share: number): number {
  const step = Math.max(1, Math.floor(values.length / TAKEN));
  const taken = new Float32Array(Math.ceil(values.length / step));
  for (let index = 0; index < taken.length; index++) taken[index] = values[index * step];
  taken.sort();
  return taken.length === 0 ? 0 : taken[Math.min(taken.length - 1, Math.floor(taken.length * share))];
}
