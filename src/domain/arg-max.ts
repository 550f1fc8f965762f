// Finds the largest of several numbers.

/** @returns the index of the largest value, the first of equal ones; 0 for an empty array */
export function argMax(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 1; index < values.length; index++) if (values[index] > values[largest]) largest = index;
  return largest;
}
